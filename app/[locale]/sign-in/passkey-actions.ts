'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { beginPasskey, type PasskeyProblem } from '@/lib/session/passkey-checking'
import { checkMemberPasskey } from '@/lib/session/passkey-sign-in'
import { requestedLocale, requestedUrl, safeNext } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'

/** What the browser needs to let a member choose a passkey. */
export async function beginPasskeySignIn() {
  return beginPasskey('member')
}

/** Signs a member in by a passkey alone, then leads back to where they were, else to the account. */
export async function signInByPasskey(_state: FormState, form: FormData): Promise<FormState<PasskeyProblem>> {
  const checked = await checkMemberPasskey(formTexts(form, ['passkey']).passkey)
  if (!checked.ok) return refusedForm({}, { problem: checked.problem })
  await openSession('member', checked.value.accountID)
  const account = `/${await requestedLocale()}/account`
  if (!checked.value.upstreamAnswers) redirect(`${account}?notice=upstream-away` as Route)
  redirect((safeNext((await requestedUrl()).searchParams.get('next')) ?? account) as Route)
}
