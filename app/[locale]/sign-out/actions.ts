'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requestedLocale } from '@/lib/session/requested'
import { signOut as signOutOf } from '@/lib/session/sign-out'

/** Ends this browser's member session in the store and in the browser. */
export async function signOut(): Promise<never> {
  await signOutOf('member')
  redirect(`/${await requestedLocale()}` as Route)
}
