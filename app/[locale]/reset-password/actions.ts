'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { goTo } from '@/app/[locale]/code/paths'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { log } from '@/lib/log'
import { CARD_FIELD_PROBLEMS } from '@/lib/membership/card-field'
import { type ClaimProblem, claim, claimContext, freeProved } from '@/lib/registration/claim'
import { isTicked } from '@/lib/registration/sign-up-check'
import { forgetRegistration } from '@/lib/session/pending-registration'
import { identityOf } from '@/lib/session/proof'
import { currentProof, forgetProof } from '@/lib/session/proof-cookie'
import { requestedLocale, safeNext } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { CLAIMING } from './claiming'

/**
 * Sets the password, or goes on without one where the programme allows it, and opens the account that the proved
 * identity is on, or one for the member who was found.
 */
export async function choosePassword(_state: FormState, form: FormData): Promise<FormState> {
  const typed = formTexts(form, ['PASSWORD', 'consent.terms', 'way'])
  const proof = await currentProof(...CLAIMING)
  if (!proof?.provedAt) return refusedForm(typed, { problem: 'proof-over' })
  const password = typed.way === 'without-password' ? null : typed.PASSWORD
  const claimed = await claim(
    { identity: identityOf(proof), tokenHash: proof.tokenHash },
    { password, agrees: isTicked(typed['consent.terms']) },
    await claimContext(await requestedLocale()),
  ).catch(unavailable)
  if (!claimed.ok) return refusedForm(typed, refusalOf(claimed.problem))
  await forgetProof()
  await forgetRegistration()
  await openSession('member', claimed.value.accountID)
  redirect((safeNext(proof.next) ?? `/${await requestedLocale()}/account`) as Route)
}

function refusalOf(problem: ClaimProblem | 'unavailable'): Partial<FormState> {
  if (problem === 'terms-required') return { fieldProblems: { 'consent.terms': problem } }
  const isOfPassword = CARD_FIELD_PROBLEMS.some(code => code === problem)
  return isOfPassword ? { fieldProblems: { PASSWORD: problem } } : { problem }
}

/** Takes the proved identity off a membership that somebody else confirmed, and leads to joining with it. */
export async function freeMine(): Promise<never> {
  const proof = await currentProof(...CLAIMING)
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
