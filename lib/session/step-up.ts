import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { log } from '@/lib/log'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { isPasswordTooLong } from '@/lib/membership/password-rule'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { readIdentities } from '@/lib/store/login-identity'
import { useProof } from '@/lib/store/proof'
import { setConfirmed } from '@/lib/store/session'
import { type CurrentMember, requireMemberSession } from './current-member'
import { isFresh } from './fresh'
import { verifyPassword } from './password'
import type { Proof } from './proof'

/**
 * The signed-in member who has shown within ten minutes who they are: for redeeming, and for changes of how one signs
 * in. Everybody else is led to show it, and back to `path`.
 */
export async function requireFresh(locale: string, path: string): Promise<CurrentMember> {
  const member = await requireMemberSession(locale, path)
  if (isFresh(member.session)) return member
  return redirect(`/${locale}/confirm?next=${encodeURIComponent(`/${locale}${path}`)}` as Route)
}

/** The identities to which a code may be sent to show who one is: only those that were proved. */
export async function provedIdentities(accountID: string, db: Store = store()): Promise<LoginIdentity[]> {
  const all = await readIdentities(db, accountID)
  return all.flatMap(({ provedAt, ...identity }) => (provedAt === null ? [] : [identity]))
}

export type StepUpProblem = 'wrong-password' | 'unavailable'

/** Takes the account's password as showing, in this session, who one is. */
export async function confirmByPassword(
  { account, session }: CurrentMember,
  typed: string,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<null, StepUpProblem>> {
  try {
    const isRight = await verifyPassword(account.passwordHash, isPasswordTooLong(typed) ? '' : typed)
    if (!isRight) return refused('wrong-password')
    await setConfirmed(db, session.sessionID, new Date(now))
    return done(null)
  } catch (error) {
    log.error({ event: 'step-up', error: error instanceof Error ? error.name : 'unknown' })
    return refused('unavailable')
  }
}

/** The same by a code that was sent for it, once; false where it was for another account, or used before. */
export async function confirmByProof(
  { account, session }: CurrentMember,
  proof: Pick<Proof, 'accountID' | 'purpose' | 'tokenHash'>,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<boolean> {
  if (proof.purpose !== 'step-up' || proof.accountID !== account.accountID) return false
  return inTransaction(db, async tx => {
    if (!(await useProof(tx, proof.tokenHash, new Date(now)))) return false
    await setConfirmed(tx, session.sessionID, new Date(now))
    return true
  })
}
