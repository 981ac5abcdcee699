'use server'

import { goTo } from '@/app/[locale]/code/paths'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { log } from '@/lib/log'
import { claim, claimContext, freeProved } from '@/lib/registration/claim'
import { isTicked } from '@/lib/registration/sign-up-check'
import { forgetRegistration } from '@/lib/session/pending-registration'
import { identityOf } from '@/lib/session/proof'
import { currentProof, forgetProof } from '@/lib/session/proof-cookie'
import { requestedLocale } from '@/lib/session/requested'
import { openSession } from '@/lib/session/session'
import { passwordProblem } from './password-problem'

/** Sets the password, and opens the account that the proved identity is on, or one for the member who was found. */
export async function choosePassword(_state: FormState, form: FormData): Promise<FormState> {
  const typed = formTexts(form, ['PASSWORD', 'consent.terms'])
  const proof = await currentProof('reset')
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
  const proof = await currentProof('reset')
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
