'use server'

import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { tryPassword } from '@/lib/limits/password-try'
import { requireStaff } from '@/lib/session/current-staff'
import { renewRecoveryCodes } from '@/lib/session/renew-recovery-codes'
import { requestedAddress } from '@/lib/session/requested'
import { hideRecoveryCodes, showRecoveryCodes } from '@/lib/session/shown-recovery-codes'
import { toStaffSettings } from './to-settings'

/** Makes new recovery codes for whoever gives the password once more; the old ones end. */
export async function makeNewCodes(_state: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff()
  const typed = formTexts(form, ['PASSWORD'])
  if (typed.PASSWORD === '') return refusedForm(typed, { fieldProblems: { PASSWORD: 'required' } })
  const tried = { of: 'staff', identity: staff.email, address: await requestedAddress() } as const
  const made = await tryPassword(tried, typed.PASSWORD, password => renewRecoveryCodes(staff, password))
  if (!made.ok) {
    const isWrong = made.problem.problem === 'wrong-password'
    return refusedForm(typed, isWrong ? { fieldProblems: { PASSWORD: 'wrong-password' } } : made.problem)
  }
  await showRecoveryCodes(staff.staffID, made.value)
  return toStaffSettings()
}

/** The person has kept the codes: they are shown no longer. */
export async function codesKept(): Promise<never> {
  await requireStaff()
  await hideRecoveryCodes()
  return toStaffSettings()
}
