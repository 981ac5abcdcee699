'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { type TryProblem, tryPassword } from '@/lib/limits/password-try'
import { requestedAddress, requestedLocale } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { checkStaffCredentials, type StaffSignInProblem, staffEmailFrom } from '@/lib/session/staff-sign-in'

const NAMES = ['identityNo', 'PASSWORD', 'code'] as const

/** Signs a staff person in by e-mail, password and authenticator code, all three or not at all. */
export async function signInStaff(
  _state: FormState,
  form: FormData,
): Promise<FormState<TryProblem<StaffSignInProblem>['problem']>> {
  const typed = formTexts(form, NAMES)
  const empty = NAMES.filter(name => typed[name].trim() === '')
  if (empty.length > 0) {
    return refusedForm(typed, { fieldProblems: Object.fromEntries(empty.map(name => [name, 'required'])) })
  }

  const { identityNo: email, PASSWORD, code } = typed
  const identity = staffEmailFrom(email) ?? email.trim().toLowerCase()
  const tried = { of: 'staff', identity, address: await requestedAddress() } as const
  const checked = await tryPassword(tried, PASSWORD, password =>
    checkStaffCredentials({ email, password, code }),
  )
  if (!checked.ok) return refusedForm(typed, checked.problem)

  await openSession('staff', checked.value.staffID)
  redirect(`/${await requestedLocale()}/staff/preview` as Route)
}
