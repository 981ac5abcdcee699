'use server'

import { codeOfAccount, saveChange } from '@/app/[locale]/code/own-account'
import { goTo } from '@/app/[locale]/code/paths'
import { beginProof } from '@/app/begin-proof'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { log } from '@/lib/log'
import { IDENTITY_TYPES, identityKey, loginIdentityFrom } from '@/lib/membership/login-identity'
import { programmeSettings } from '@/lib/programme/settings'
import { changePassword } from '@/lib/registration/change-password'
import { requireMemberSession } from '@/lib/session/current-member'
import { ownIdentities } from '@/lib/session/own-identities'
import { requestedLocale } from '@/lib/session/requested'
import { requireFresh } from '@/lib/session/step-up'
import { CHANGE_PATHS } from './paths'

/** Sends a code to a new e-mail address or mobile number; nothing is changed before it is entered. */
export async function askForChange(
  identityType: (typeof IDENTITY_TYPES)[number],
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  // What is bound to an action comes from the browser too.
  const type = IDENTITY_TYPES.find(known => known === identityType) ?? 'EMAIL'
  const { account } = await requireFresh(await requestedLocale(), CHANGE_PATHS[type])
  const typed = formTexts(form, [type])
  const { defaultCallingCode } = await programmeSettings()
  const identity = loginIdentityFrom(typed[type], defaultCallingCode)
  if (identity?.identityType !== type)
    return refusedForm(typed, { fieldProblems: { [type]: 'not-an-identity' } })
  const own = await ownIdentities(account.accountID)
  if (own.some(one => one.identityType === type && one.identityNo === identityKey(identity)))
    return refusedForm(typed, { fieldProblems: { [type]: 'same' } })
  return beginProof({ identity, purpose: 'change', accountID: account.accountID }, typed)
}

/** Tries once more to save an identity whose code was entered, after the club's records did not answer. */
export async function saveAgain(): Promise<never> {
  await requireMemberSession(await requestedLocale(), '/settings')
  const proof = await codeOfAccount('change')
  return proof === null ? goTo('/settings?notice=proof-over') : saveChange(proof)
}

/** Sets the password of somebody who has just shown who they are. */
export async function saveNewPassword(_state: FormState, form: FormData): Promise<FormState> {
  const member = await requireFresh(await requestedLocale(), '/settings/password')
  const { PASSWORD } = formTexts(form, ['PASSWORD'])
  const { name: programmeName } = await programmeSettings()
  const changed = await changePassword(member, PASSWORD, { programmeName }).catch(error => {
    log.error({ event: 'password', error: error instanceof Error ? error.name : 'unknown' })
    return null
  })
  if (changed === null) return refusedForm({}, { problem: 'unavailable' })
  if (!changed.ok) return refusedForm({}, { fieldProblems: { PASSWORD: changed.problem } })
  return goTo('/settings?notice=password-changed')
}
