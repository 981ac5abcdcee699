'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requestedLocale } from '@/lib/session/requested'
import { endSession } from '@/lib/session/session'

/**
 * Ends this browser's staff session in the store and in the browser. It asks for no session first: whose half hour has
 * run out is signed out all the same, and for everybody else there is nothing to end.
 */
export async function signOutStaff(): Promise<never> {
  await endSession('staff')
  redirect(`/${await requestedLocale()}/staff/sign-in` as Route)
}
