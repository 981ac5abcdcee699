'use server'

import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { tryPassword } from '@/lib/limits/password-try'
import { changeStaffPassword, staffPasswordProblem } from '@/lib/session/change-staff-password'
import { requireStaffSession } from '@/lib/session/current-staff'
import { requestedAddress } from '@/lib/session/requested'
import { toStaffSettings } from './to-settings'

const NAMES = ['oldPassword', 'newPassword', 'code'] as const

/** Changes the password of a signed-in staff person who gives the old one and an authenticator code. */
export async function saveStaffPassword(_state: FormState, form: FormData): Promise<FormState> {
  const { staff, session } = await requireStaffSession()
  const { oldPassword, newPassword, code } = formTexts(form, NAMES)
  const problems = {
    ...(oldPassword === '' && { oldPassword: 'required' }),
    ...(code.trim() === '' && { code: 'required' }),
  }
  // Judged before the code is taken: a code works once, and a refused new password should not cost one.
  const newProblem = staffPasswordProblem(staff, newPassword)
  const fieldProblems = newProblem ? { ...problems, newPassword: newProblem } : problems
  if (Object.keys(fieldProblems).length > 0) return refusedForm({}, { fieldProblems })

  const tried = { of: 'staff', identity: staff.email, address: await requestedAddress() } as const
  const changed = await tryPassword(tried, oldPassword, password =>
    changeStaffPassword({ staff, session }, { oldPassword: password, newPassword, code }),
  )
  return changed.ok ? toStaffSettings('?notice=password-changed') : refusedForm({}, changed.problem)
}
