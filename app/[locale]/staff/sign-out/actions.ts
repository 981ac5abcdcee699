'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { currentStaff } from '@/lib/session/current-staff'
import { requestedLocale } from '@/lib/session/requested'
import { endSession } from '@/lib/session/session'
import { hideRecoveryCodes } from '@/lib/session/shown-recovery-codes'
import { recordSignOut } from '@/lib/session/staff-sign-out'

/**
 * Ends this browser's staff session in the store and in the browser. It asks for no session first: whose half hour has
 * run out is signed out all the same, and for everybody else there is nothing to end.
 */
export async function signOutStaff(): Promise<never> {
  const staff = await currentStaff()
  if (staff) await recordSignOut(staff.staffID)
  await hideRecoveryCodes()
  await endSession('staff')
  redirect(`/${await requestedLocale()}/staff/sign-in` as Route)
}
