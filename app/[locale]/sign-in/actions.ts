'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { triedIdentity, tryPassword } from '@/lib/limits/password-try'
import { programmeSettings } from '@/lib/programme/settings'
import { requestedAddress, requestedLocale, requestedUrl, safeNext } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { checkCredentials } from '@/lib/session/sign-in'
import { sendSignInCode } from './send-code'

const NAMES = ['identityNo', 'PASSWORD'] as const

/**
 * Signs a member in by e-mail or mobile and password, then leads back to where they were, else to the account. The
 * form's other button asks for a code instead.
 */
export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  const typed = formTexts(form, NAMES)
  if (formTexts(form, ['way']).way === 'code') return sendSignInCode(typed.identityNo)
  const empty = NAMES.filter(name => typed[name].trim() === '')
  if (empty.length > 0) {
    return refusedForm(typed, { fieldProblems: Object.fromEntries(empty.map(name => [name, 'required'])) })
  }

  const { defaultCallingCode } = await programmeSettings()
  const { identityNo, PASSWORD } = typed
  const identity = triedIdentity(identityNo, defaultCallingCode)
  const tried = { of: 'member', identity, address: await requestedAddress() } as const
  const checked = await tryPassword(tried, PASSWORD, password =>
    checkCredentials({ identityNo, password }, defaultCallingCode),
  )
  if (!checked.ok) return refusedForm(typed, checked.problem)

  await openSession('member', checked.value.accountID)
  const account = `/${await requestedLocale()}/account`
  if (!checked.value.upstreamAnswers) redirect(`${account}?notice=upstream-away` as Route)
  redirect((safeNext((await requestedUrl()).searchParams.get('next')) ?? account) as Route)
}
