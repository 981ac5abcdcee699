'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { tryPassword } from '@/lib/limits/password-try'
import { beginPasskey } from '@/lib/session/passkey-checking'
import { requestedAddress, requestedLocale } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { checkStaffCredentials, staffEmailFrom } from '@/lib/session/staff-sign-in'

const NAMES = ['identityNo', 'PASSWORD', 'code'] as const

/** What the browser needs to let a staff person choose a passkey. */
export async function beginStaffSignIn() {
  return beginPasskey('staff')
}

/**
 * Signs a staff person in by e-mail, password and a second factor (the authenticator's code, a recovery code, or a
 * passkey), all three or not at all.
 */
export async function signInStaff(_state: FormState, form: FormData): Promise<FormState> {
  const typed = formTexts(form, NAMES)
  const { passkey } = formTexts(form, ['passkey'])
  const needed = passkey === '' ? NAMES : (['identityNo', 'PASSWORD'] as const)
  const empty = needed.filter(name => typed[name].trim() === '')
  if (empty.length > 0) {
    return refusedForm(typed, { fieldProblems: Object.fromEntries(empty.map(name => [name, 'required'])) })
  }

  const { identityNo: email, PASSWORD, code } = typed
  const identity = staffEmailFrom(email) ?? email.trim().toLowerCase()
  const tried = { of: 'staff', identity, address: await requestedAddress() } as const
  const checked = await tryPassword(tried, PASSWORD, password =>
    checkStaffCredentials({ email, password, code, passkey }),
  )
  if (!checked.ok) return refusedForm(typed, checked.problem)

  await openSession('staff', checked.value.staffID)
  const isRecovered = checked.value.codesLeft !== null
  const path = isRecovered ? '/staff/settings?signed-in=recovery-code' : '/staff/preview'
  redirect(`/${await requestedLocale()}${path}` as Route)
}
