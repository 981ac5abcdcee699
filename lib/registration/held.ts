import { done, refused } from '@/lib/membership/outcome'
import { inTransaction } from '@/lib/store/connect'
import { type IdentityHolder, releaseIdentities } from '@/lib/store/login-identity'
import {
  decideRegistration,
  findRegistration,
  findRegistrationByID,
  type Registration,
} from '@/lib/store/registration'
import { hasFingerprint } from './fingerprint'
import type { RegisterAnswer, RegisterContext } from './register-context'
import type { SignUp } from './sign-up-schema'

/** Longer than any registration is at work: what has stood open since then was left by a crash. */
const ABANDONED_MS = 120_000

/**
 * What becomes of a registration whose identity another one holds: an answer; that one to go on with; or `free`, where
 * it was abandoned and has been ended: only where the gateway creates once, since elsewhere nobody can say whether the
 * other made a member.
 */
export async function whereHeld(
  signUp: SignUp,
  holder: IdentityHolder,
  { db, gateway, pendingRequestID, madeBy }: RegisterContext,
): Promise<RegisterAnswer | { goOnWith: Registration } | 'free'> {
  if (holder.isAccount) return refused({ code: 'already-a-member' })
  const own = pendingRequestID ? await findRegistration(db, pendingRequestID) : null
  if (own?.registrationID === holder.heldBy) return done({ state: 'undecided', requestID: own.requestID })
  const other = await findRegistrationByID(db, holder.heldBy)
  // Let go of, or made into an account, between two statements: the next look tells which.
  if (other === null || other.endedAt !== null) return 'free'
  // An inquiry found the member: from now on a code opens it, and nothing that is typed.
  if (other.state === 'found') return refused({ code: 'already-a-member' })
  // The very same details, typed again after a crash or in another tab: one member comes of both. Staff go on with nobody
  // else's form: whoever began it has a password in mind.
  if (!madeBy && hasFingerprint(signUp, other.fingerprint)) return { goOnWith: other }
  if (!gateway.createsOnce) return refused({ code: 'being-checked' })
  if (Date.now() - other.startedAt.getTime() < ABANDONED_MS) return refused({ code: 'being-checked' })
  await end(db, other)
  return 'free'
}

/** The embedded service still knows a member that the abandoned one may have made: nobody is made twice. */
async function end(db: RegisterContext['db'], { registrationID }: Registration): Promise<void> {
  await inTransaction(db, async tx => {
    if (await decideRegistration(tx, registrationID, 'not-sent', new Date()))
      await releaseIdentities(tx, registrationID)
  })
}
