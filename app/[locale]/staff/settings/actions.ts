'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { requireStaff } from '@/lib/session/current-staff'
import { renewRecoveryCodes } from '@/lib/session/renew-recovery-codes'
import { requestedLocale } from '@/lib/session/requested'
import { hideRecoveryCodes, showRecoveryCodes } from '@/lib/session/shown-recovery-codes'

/** Makes new recovery codes for whoever gives the password once more; the old ones end. */
export async function makeNewCodes(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff()
  const typed = formTexts(form, ['PASSWORD'])
  if (typed.PASSWORD === '') return refusedForm(typed, { fieldProblems: { PASSWORD: 'required' } })
  const codes = await renewRecoveryCodes(staff, typed.PASSWORD)
  if (codes === null) return refusedForm(typed, { fieldProblems: { PASSWORD: 'wrong-password' } })
  await showRecoveryCodes(staff.staffID, codes)
  redirect(`/${await requestedLocale()}/staff/settings` as Route)
}

/** The person has kept the codes: they are shown no longer. */
export async function codesKept(): Promise<never> {
  await requireStaff()
  await hideRecoveryCodes()
  redirect(`/${await requestedLocale()}/staff/settings` as Route)
}
