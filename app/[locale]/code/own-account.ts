import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { log } from '@/lib/log'
import { changeIdentity, confirmIdentity } from '@/lib/registration/change-identity'
import { type CurrentMember, currentMemberSession } from '@/lib/session/current-member'
import type { Proof, ProofPurpose } from '@/lib/session/proof'
import { currentProof, forgetProof } from '@/lib/session/proof-cookie'
import { requestedLocale, safeNext } from '@/lib/session/requested'
import { confirmByProof } from '@/lib/session/step-up'
import { goTo } from './paths'

/** The proved proof of this browser, where it is about the very account that is signed in here; else null. */
export async function codeOfAccount(purpose: ProofPurpose): Promise<Proof | null> {
  const [proof, member] = await Promise.all([currentProof(purpose), currentMemberSession()])
  if (!proof?.provedAt || member === null) return null
  return proof.accountID === member.account.accountID ? proof : null
}

/** The member whom a proof is about, signed in here; a proof of anybody else leads to signing in. */
async function memberOf(proof: Proof): Promise<CurrentMember> {
  const member = await currentMemberSession()
  return member?.account.accountID === proof.accountID && member !== null ? member : goTo('/sign-in')
}

/** After a code to an identity of the account: it is confirmed. */
export async function afterConfirmCode(proof: Proof): Promise<never> {
  const { account } = await memberOf(proof)
  const isConfirmed = await confirmIdentity(account, proof)
  await forgetProof()
  return goTo(`/settings?notice=${isConfirmed ? 'confirmed' : 'proof-over'}`)
}

/** After a code that shows again who one is: back to what it was asked for. */
export async function afterStepUpCode(proof: Proof): Promise<never> {
  const isConfirmed = await confirmByProof(await memberOf(proof), proof)
  await forgetProof()
  if (!isConfirmed) return goTo('/settings?notice=proof-over')
  redirect((safeNext(proof.next) ?? `/${await requestedLocale()}/settings`) as Route)
}

/** After a code to a new identity: it takes the place of the old one. */
export async function saveChange(entered: Proof): Promise<never> {
  const { account } = await memberOf(entered)
  const proof = (await codeOfAccount('change')) ?? entered
  const changed = await changeIdentity(account, proof).catch(error => {
    log.error({ event: 'change', error: error instanceof Error ? error.name : 'unknown' })
    return { ok: false, problem: 'undecided' } as const
  })
  // Only where trying again is of use the proof stays.
  const isOpen = !changed.ok && (changed.problem === 'unreachable' || changed.problem === 'undecided')
  if (!isOpen) await forgetProof()
  return goTo(`/settings?notice=${changed.ok ? 'changed' : changed.problem}`)
}
