'use server'

import { beginProof } from '@/app/begin-proof'
import { type FormState, refusedForm } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { countAddress, takeBackAddress } from '@/lib/limits/address-try'
import { log } from '@/lib/log'
import { enterCode, sendCodeAgain } from '@/lib/session/proof'
import { currentProof } from '@/lib/session/proof-cookie'
import { requestedAddress } from '@/lib/session/requested'
import { afterCode } from './after-code'
import { codePurpose } from './code-purpose'
import { otherIdentityOf } from './other-identity'
import { codePath, goTo } from './paths'

/** Tries the code that was typed or pasted; a right one leads on to what the proof is for. */
export async function tryCode(_state: FormState, form: FormData): Promise<FormState> {
  const address = await requestedAddress()
  const wait = await countAddress(address)
  if (wait !== null) return refusedForm({}, { problem: 'braked', retryAfterSeconds: wait })
  const { code } = formTexts(form, ['code'])
  const proof = await currentProof()
  if (proof === null) return refusedForm({}, { problem: 'proof-over' })
  const tried = await enterCode(proof.tokenHash, code).catch(unavailable)
  if (tried.ok) {
    // This try, and the code that was asked for.
    await takeBackAddress(address, 2)
    return afterCode(proof)
  }
  const { problem } = tried
  const isOfField = problem === 'no-code' || problem === 'wrong-code' || problem === 'code-over'
  return refusedForm({}, isOfField ? { fieldProblems: { code: problem } } : { problem })
}

/** Sends one more code, or says how long that has to wait. */
export async function sendAgain(): Promise<never> {
  const proof = await currentProof()
  const isBraked = (await countAddress(await requestedAddress())) !== null
  const sent = proof && !isBraked && (await sendCodeAgain(proof.tokenHash))
  const failed = isBraked ? 'braked' : 'proof-over'
  const notice = sent ? (sent.ok ? 'sent-again' : sent.problem.code) : failed
  return goTo(`${codePath(proof?.purpose)}?notice=${notice}`)
}

/** Goes on with the other identity of what the proof is about. */
export async function useOther(): Promise<never> {
  const proof = await currentProof()
  const other = proof && (await otherIdentityOf(proof))
  if (!proof || !other) return goTo(proof ? codePurpose(proof.purpose).away.path : '/sign-in')
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
