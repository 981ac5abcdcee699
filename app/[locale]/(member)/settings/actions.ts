'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { beginProof } from '@/app/begin-proof'
import { formTexts } from '@/lib/forms/form-texts'
import { requireMemberSession } from '@/lib/session/current-member'
import { endDevice, endOtherDevices } from '@/lib/session/devices'
import { ownIdentities } from '@/lib/session/own-identities'
import { requestedLocale } from '@/lib/session/requested'

const here = async () => requireMemberSession(await requestedLocale(), '/settings')

/** Signs one other device of the account out, at once. */
export async function signOutDevice(form: FormData): Promise<never> {
  const { session } = await here()
  const { sessionID } = formTexts(form, ['sessionID'])
  const isEnded = await endDevice(session, sessionID)
  return goTo(`/settings?notice=${isEnded ? 'ended' : 'not-ended'}`)
}

/** Signs every other device of the account out, at once. */
export async function signOutOthers(): Promise<never> {
  const { session } = await here()
  await endOtherDevices(session)
  return goTo('/settings?notice=others-ended')
}

/** Sends a code to an identity of the account that nobody has proved yet. */
export async function confirmMine(form: FormData): Promise<never> {
  const { account } = await here()
  const { identityType } = formTexts(form, ['identityType'])
  const identity = (await ownIdentities(account.accountID)).find(one => one.identityType === identityType)
  if (!identity || identity.provedAt !== null) return goTo('/settings')
  const { identityNo } = identity
  const { problem } = await beginProof({
    identity: { identityType: identity.identityType, identityNo },
    purpose: 'confirm',
    accountID: account.accountID,
  })
  return goTo(`/settings?notice=${problem}`)
}
