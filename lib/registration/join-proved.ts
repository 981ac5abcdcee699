import { randomUUID } from 'node:crypto'
import { identitiesFrom, identityKey } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { store } from '@/lib/store/connect'
import { findProof, type Proof, setWaiting, useProof } from '@/lib/store/proof'
import { claim, type Proved } from './claim'
import { enter } from './enter'
import { openingOf } from './opening'
import { register } from './register'
import type { RegisterContext, Registered, RegisterProblem } from './register-context'
import { resealSignUp, type WaitingSignUp, waitingSignUp } from './sealed-sign-up'
import type { SignUp } from './sign-up-schema'

/** `lost`: what was typed cannot be read any more; `proof-over`: something came of the proof already. */
export type JoinProblem = RegisterProblem | { code: 'lost' | 'proof-over' }

/**
 * Goes on with a sign-up whose identity was proved: whoever is known by it is led to what is theirs, under the password
 * that was typed, and nobody else's holds it any longer; everybody else is registered. The proof is used up as soon as
 * something came of it. Until then the same browser can go on with it, after a crash or a refusal as well.
 */
export async function joinProved(
  tokenHash: Buffer,
  context: RegisterContext,
): Promise<Outcome<Registered, JoinProblem>> {
  const proof = await findProof(context.db, tokenHash, new Date())
  if (proof?.purpose !== 'sign-up' || proof.provedAt === null) return refused({ code: 'proof-over' })
  const waiting = waitingSignUp(proof.sealedSignUp)
  if (waiting === null) return refused({ code: 'lost' })
  const { identityType, identityNo } = proof
  const identity = { identityType, identityNo }
  const opening = await openingOf(identity, context)
  switch (opening.kind) {
    case 'account':
    case 'member':
      return openOwn({ identity, tokenHash }, waiting.passwordHash, context)
    case 'confirmed-otherwise':
      return refused({ code: 'already-a-member' })
    case 'unreachable':
      // Whether they are a member already nobody can say now: none is made on the off chance.
      return refused({ code: 'not-sent', retryAfterSeconds: null })
    case 'undecided':
    case 'nobody':
      return registerProved(proof, waiting, context)
  }
}

/** Whoever typed no password keeps the one that stands, where somebody proved before that the account is theirs. */
async function openOwn(
  proved: Proved,
  passwordHash: string | null,
  context: RegisterContext,
): Promise<Outcome<Registered, JoinProblem>> {
  const entered = passwordHash === null ? await enter(proved, context) : null
  const opened = entered?.ok ? entered : await claim(proved, { passwordHash, agrees: true }, context)
  if (opened.ok) return done({ state: 'joined', accountID: opened.value.accountID })
  if (opened.problem === 'proof-over') return refused({ code: 'proof-over' })
  return refused({ code: 'not-sent', retryAfterSeconds: null })
}

async function registerProved(
  { identityType, identityNo, tokenHash }: Proof,
  waiting: WaitingSignUp,
  context: RegisterContext,
): Promise<Outcome<Registered, JoinProblem>> {
  const { passwordHash, ...signUp } = waiting
  const proved = { identity: { identityType, identityNo }, passwordHash }
  const registered = await register({ ...signUp, password: null }, { ...context, proved })
  if (registered.ok) await useProof(context.db, tokenHash, new Date())
  // The old id is spent: what is sent again is a new request.
  else
    await setWaiting(context.db, tokenHash, resealSignUp({ ...waiting, requestID: randomUUID() }), new Date())
  return registered
}

/** Whether a proof has proved an identity of this sign-up, so that another code would prove nothing more. */
export function isProvedFor(
  { identityType, identityNo, provedAt }: Proof,
  { fields }: Pick<SignUp, 'fields'>,
): boolean {
  const own = identitiesFrom(fields).find(identity => identity.identityType === identityType)
  return (
    provedAt !== null && own !== undefined && identityKey(own) === identityKey({ identityType, identityNo })
  )
}

/** Puts a corrected sign-up in the place of the one that waits in this browser's proof. */
export function replaceSignUp(tokenHash: Buffer, sealed: Buffer, db = store()): Promise<void> {
  return setWaiting(db, tokenHash, sealed, new Date())
}
