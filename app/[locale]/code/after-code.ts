import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { goOnJoining } from '@/app/go-on-joining'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { log } from '@/lib/log'
import { claimContext } from '@/lib/registration/claim'
import { enter } from '@/lib/registration/enter'
import { openingOf } from '@/lib/registration/opening'
import { rememberRegistration } from '@/lib/session/pending-registration'
import { identityOf, type Proof } from '@/lib/session/proof'
import { forgetProof } from '@/lib/session/proof-cookie'
import { requestedLocale, safeNext } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { afterConfirmCode, afterStepUpCode, saveChange } from './own-account'
import { goTo } from './paths'

/** What each purpose goes on with, once a right code has proved the identity. */
const AFTER: Record<Proof['purpose'], (proof: Proof) => Promise<FormState>> = {
  change: saveChange,
  confirm: afterConfirmCode,
  reset: afterResetCode,
  'sign-in': afterSignInCode,
  'sign-up': goOnJoining,
  'step-up': afterStepUpCode,
}

/** Leads on from a right code to what its proof is for, and to nothing else; returns only what kept it from that. */
export function afterCode(proof: Proof): Promise<FormState> {
  return AFTER[proof.purpose](proof)
}

async function afterResetCode(proof: Proof): Promise<never> {
  const opening = await openingOf(identityOf(proof))
  return opening.kind === 'undecided' ? joinRegistration(opening) : goTo('/reset-password')
}

/** An identity that was proved before signs in; one that never was is claimed by its owner, as after a forgotten password. */
async function afterSignInCode(proof: Proof): Promise<FormState> {
  const locale = await requestedLocale()
  const proved = { identity: identityOf(proof), tokenHash: proof.tokenHash }
  const entered = await enter(proved, await claimContext(locale)).catch(unavailable)
  if (entered === null) return refusedForm({}, { problem: 'unavailable' })
  if (entered.ok) {
    await forgetProof()
    await openSession('member', entered.value.accountID)
    redirect((safeNext(proof.next) ?? `/${locale}/account`) as Route)
  }
  const { problem } = entered
  if (problem.kind === 'proof-over') return refusedForm({}, { problem: 'proof-over' })
  return problem.kind === 'undecided' ? joinRegistration(problem) : goTo('/reset-password')
}

/** Its owner joins a registration that is still open, wherever it was begun. */
async function joinRegistration({ requestID }: { requestID: string }): Promise<never> {
  await rememberRegistration(requestID)
  return goTo('/sign-up/pending')
}

function unavailable(error: unknown): null {
  log.error({ event: 'proof', error: error instanceof Error ? error.name : 'unknown' })
  return null
}
