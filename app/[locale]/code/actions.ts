'use server'

import { beginProof } from '@/app/begin-proof'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { log } from '@/lib/log'
import { enterCode, sendCodeAgain } from '@/lib/session/proof'
import { currentProof } from '@/lib/session/proof-cookie'
import { afterCode } from './after-code'
import { otherIdentityOf } from './other-identity'
import { codePath, goTo } from './paths'

/** Tries the code that was typed or pasted; a right one leads on to what the proof is for. */
export async function tryCode(_state: FormState, form: FormData): Promise<FormState> {
  const { code } = formTexts(form, ['code'])
  const proof = await currentProof()
  if (proof === null) return refusedForm({}, { problem: 'proof-over' })
  const tried = await enterCode(proof.tokenHash, code).catch(unavailable)
  if (tried.ok) return afterCode(proof)
  const { problem } = tried
  const isOfField = problem === 'no-code' || problem === 'wrong-code' || problem === 'code-over'
  return refusedForm({}, isOfField ? { fieldProblems: { code: problem } } : { problem })
}

/** Sends one more code, or says how long that has to wait. */
export async function sendAgain(): Promise<never> {
  const proof = await currentProof()
  const sent = proof && (await sendCodeAgain(proof.tokenHash))
  const notice = sent?.ok ? 'sent-again' : (sent?.problem.code ?? 'proof-over')
  return goTo(`${codePath(proof?.purpose)}?notice=${notice}`)
}

/** Goes on with the other identity of what the proof is about. */
export async function useOther(): Promise<never> {
  const proof = await currentProof()
  const other = proof && (await otherIdentityOf(proof))
  if (!proof || !other) return goTo('/forgot-password')
  const { purpose, registrationID, accountID, sealedSignUp, next } = proof
  const { problem } = await beginProof({
    identity: other,
    purpose,
    registrationID,
    accountID,
    sealedSignUp,
    next,
  })
  return goTo(`${codePath(purpose)}?notice=${problem}`)
}

function unavailable(error: unknown) {
  log.error({ event: 'proof', error: error instanceof Error ? error.name : 'unknown' })
  return { ok: false, problem: 'unavailable' } as const
}
