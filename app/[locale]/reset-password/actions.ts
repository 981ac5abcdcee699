'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { beginProof } from '@/app/begin-proof'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { log } from '@/lib/log'
import { claim, claimContext, freeProved } from '@/lib/registration/claim'
import { openingOf } from '@/lib/registration/opening'
import { isTicked } from '@/lib/registration/sign-up-check'
import { forgetRegistration, rememberRegistration } from '@/lib/session/pending-registration'
import { enterCode, identityOf, sendCodeAgain } from '@/lib/session/proof'
import { currentProof, forgetProof } from '@/lib/session/proof-cookie'
import { requestedLocale } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { otherIdentityOf } from './other-identity'
import { passwordProblem } from './password-problem'

async function goTo(path: string): Promise<never> {
  redirect(`/${await requestedLocale()}${path}` as Route)
}

/** Tries the code that was typed or pasted; a right one leads on to what the identity opens. */
export async function tryCode(_state: FormState, form: FormData): Promise<FormState> {
  const { code } = formTexts(form, ['code'])
  const proof = await currentProof()
  if (proof === null) return refusedForm({}, { problem: 'proof-over' })
  const tried = await enterCode(proof.tokenHash, code).catch(unavailable)
  if (!tried.ok) {
    const { problem } = tried
    const isOfField = problem === 'no-code' || problem === 'wrong-code' || problem === 'code-over'
    return refusedForm({}, isOfField ? { fieldProblems: { code: problem } } : { problem })
  }
  const opening = await openingOf(identityOf(proof))
  // Its owner joins a registration that is still open, wherever it was begun.
  if (opening.kind === 'undecided') {
    await rememberRegistration(opening.requestID)
    return goTo('/sign-up/pending')
  }
  return goTo('/reset-password')
}

/** Sends one more code, or says how long that has to wait. */
export async function sendAgain(): Promise<never> {
  const proof = await currentProof()
  const sent = proof && (await sendCodeAgain(proof.tokenHash))
  return goTo(`/reset-password?notice=${sent?.ok ? 'sent-again' : (sent?.problem.code ?? 'proof-over')}`)
}

/** Goes on with the other identity that the registration was made with. */
export async function useOther(): Promise<never> {
  const proof = await currentProof()
  const other = proof && (await otherIdentityOf(proof))
  if (!proof || !other) return goTo('/forgot-password')
  const { problem } = await beginProof(other, proof.registrationID, {})
  return goTo(`/reset-password?notice=${problem}`)
}

/** Sets the password, and opens the account that the proved identity is on, or one for the member who was found. */
export async function choosePassword(_state: FormState, form: FormData): Promise<FormState> {
  const typed = formTexts(form, ['PASSWORD', 'consent.terms'])
  const proof = await currentProof()
  if (!proof?.provedAt) return refusedForm(typed, { problem: 'proof-over' })
  const identity = identityOf(proof)
  const problem = await passwordProblem(typed.PASSWORD, identity)
  if (problem !== null) return refusedForm(typed, { fieldProblems: { PASSWORD: problem } })
  const claimed = await claim(
    { identity, tokenHash: proof.tokenHash },
    { password: typed.PASSWORD, agrees: isTicked(typed['consent.terms']) },
    await claimContext(await requestedLocale()),
  ).catch(unavailable)
  if (!claimed.ok) {
    const isOfTerms = claimed.problem === 'terms-required'
    return refusedForm(
      typed,
      isOfTerms ? { fieldProblems: { 'consent.terms': claimed.problem } } : { problem: claimed.problem },
    )
  }
  await forgetProof()
  await forgetRegistration()
  await openSession('member', claimed.value.accountID)
  return goTo('/account')
}

/** Takes the proved identity off a membership that somebody else confirmed, and leads to joining with it. */
export async function freeMine(): Promise<never> {
  const proof = await currentProof()
  if (!proof?.provedAt) return goTo('/reset-password')
  const context = await claimContext(await requestedLocale())
  const freed = await freeProved({ identity: identityOf(proof), tokenHash: proof.tokenHash }, context)
  if (!freed.ok) return goTo('/reset-password')
  await forgetProof()
  return goTo(freed.value.everywhere ? '/sign-up' : '/reset-password?notice=freed-here')
}

function unavailable(error: unknown) {
  log.error({ event: 'proof', error: error instanceof Error ? error.name : 'unknown' })
  return { ok: false, problem: 'unavailable' } as const
}
