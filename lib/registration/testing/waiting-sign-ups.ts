import { identitiesFrom } from '@/lib/membership/login-identity'
import { sealSignUp } from '@/lib/registration/sealed-sign-up'
import type { SignUp } from '@/lib/registration/sign-up-schema'
import { enterCode, startProof } from '@/lib/session/proof'
import { codesSentTo } from '@/lib/session/testing/proofs'
import { hashOfToken } from '@/lib/session/token'
import type { Store } from '@/lib/store/connect'

export const identityIn = (signUp: SignUp) => {
  const [identity] = identitiesFrom(signUp.fields)
  if (!identity) throw new Error('A sign-up without an identity')
  return identity
}

/** A sign-up that was sent and waits for its code. */
export async function waiting(db: Store, signUp: SignUp): Promise<Buffer> {
  const sealedSignUp = await sealSignUp(signUp)
  const begun = { identity: identityIn(signUp), purpose: 'sign-up', language: 'en', sealedSignUp } as const
  const started = await startProof(begun, { db, now: Date.now() })
  if (!started.ok) throw new Error(started.problem.code)
  return hashOfToken(started.value.token)
}

/** Enters the code that a waiting sign-up was sent. */
export async function enterItsCode(db: Store, tokenHash: Buffer) {
  const [code = ''] = await codesSentTo(db, tokenHash)
  return enterCode(tokenHash, code, { db, now: Date.now() })
}

/** A sign-up whose code was entered. */
export async function provedSignUp(db: Store, signUp: SignUp): Promise<Buffer> {
  const tokenHash = await waiting(db, signUp)
  const entered = await enterItsCode(db, tokenHash)
  if (!entered.ok) throw new Error(entered.problem)
  return tokenHash
}
