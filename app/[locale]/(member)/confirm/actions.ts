'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { goTo } from '@/app/[locale]/code/paths'
import { beginProof } from '@/app/begin-proof'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { tryPassword } from '@/lib/limits/password-try'
import { requireMemberSession } from '@/lib/session/current-member'
import { requestedAddress, requestedLocale, requestedUrl, safeNext } from '@/lib/session/requested'
import { confirmByPassword, provedIdentities } from '@/lib/session/step-up'

const here = async () => requireMemberSession(await requestedLocale(), '/settings')
const nextOf = async () => safeNext((await requestedUrl()).searchParams.get('next'))

/** Takes the password as showing who one is, and leads back to what it was asked for. */
export async function confirmPassword(_state: FormState, form: FormData): Promise<FormState> {
  const member = await here()
  const { PASSWORD } = formTexts(form, ['PASSWORD'])
  if (PASSWORD === '') return refusedForm({}, { fieldProblems: { PASSWORD: 'required' } })
  const tried = {
    of: 'confirm',
    identity: member.account.accountID,
    address: await requestedAddress(),
  } as const
  const confirmed = await tryPassword(tried, PASSWORD, password => confirmByPassword(member, password))
  if (!confirmed.ok) return refusedForm({}, confirmed.problem)
  redirect(((await nextOf()) ?? `/${await requestedLocale()}/settings`) as Route)
}

/** Sends a code to an identity of the account that was proved before. */
export async function confirmByCode(form: FormData): Promise<never> {
  const { account } = await here()
  const { identityType } = formTexts(form, ['identityType'])
  const all = await provedIdentities(account.accountID)
  const identity = all.find(one => one.identityType === identityType)
  const next = await nextOf()
  if (!identity) return goTo('/confirm')
  const { accountID } = account
  const { problem } = await beginProof({ identity, purpose: 'step-up', accountID, next })
  return goTo(`/confirm?notice=${problem}${next ? `&next=${encodeURIComponent(next)}` : ''}`)
}
