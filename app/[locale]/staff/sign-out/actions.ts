'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { requestedLocale } from '@/lib/session/requested'
import { hideRecoveryCodes } from '@/lib/session/shown-recovery-codes'
import { signOut } from '@/lib/session/sign-out'

/**
 * Ends this browser's staff session in the store and in the browser. It asks for no session first: whose half hour has
 * run out is signed out all the same, and for everybody else there is nothing to end.
 */
export async function signOutStaff(): Promise<never> {
  await hideRecoveryCodes()
  await signOut('staff')
  redirect(`/${await requestedLocale()}/staff/sign-in` as Route)
}
