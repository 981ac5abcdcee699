'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { requestedLocale } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { checkStaffCredentials, type StaffSignInProblem } from '@/lib/session/staff-sign-in'

const NAMES = ['identityNo', 'PASSWORD', 'code'] as const

/** Signs a staff person in by e-mail, password and a code (the authenticator's, or a recovery code), all three or not at all. */
export async function signInStaff(_state: FormState, form: FormData): Promise<FormState<StaffSignInProblem>> {
  const typed = formTexts(form, NAMES)
  const empty = NAMES.filter(name => typed[name].trim() === '')
  if (empty.length > 0) {
    return refusedForm(typed, { fieldProblems: Object.fromEntries(empty.map(name => [name, 'required'])) })
  }

  const { identityNo: email, PASSWORD: password, code } = typed
  const checked = await checkStaffCredentials({ email, password, code })
  if (!checked.ok) return refusedForm(typed, { problem: checked.problem })

  await openSession('staff', checked.value.staffID)
  const isRecovered = checked.value.codesLeft !== null
  const path = isRecovered ? '/staff/settings?signed-in=recovery-code' : '/staff/preview'
  redirect(`/${await requestedLocale()}${path}` as Route)
}
