import { tellOwner } from '@/lib/account/tell-change'
import { record } from '@/lib/audit/record'
import type { CardFieldProblem } from '@/lib/membership/card-field'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { hashPassword } from '@/lib/session/password'
import { type Account, updateAccount } from '@/lib/store/account'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { readIdentities } from '@/lib/store/login-identity'
import { deleteOtherSessions, type Session } from '@/lib/store/session'
import { checkNewPassword } from './new-password'
import { parseStoredCard } from './stored-card'

/**
 * Sets a signed-in member's password (who they are was just shown), by the rule of sign-up. Every other device is signed
 * out, and the member is told.
 */
export async function changePassword(
  { account, session }: { account: Account; session: Session },
  password: string,
  { programmeName, db }: { programmeName: string; db?: Store },
): Promise<Outcome<null, CardFieldProblem>> {
  const { accountID } = account
  const own = db ?? store()
  const [identity] = await readIdentities(own, accountID)
  const fields = parseStoredCard(account.card)?.fields ?? {}
  const problem =
    identity === undefined ? 'required' : checkNewPassword(password, { identity, fields, programmeName })
  if (problem !== null) return refused(problem)
  const passwordHash = await hashPassword(password)
  await inTransaction(own, async tx => {
    await updateAccount(tx, accountID, { passwordHash })
    const count = await deleteOtherSessions(tx, session)
    const entry = { actorKind: 'member', actorID: accountID, subjectID: accountID } as const
    await record(tx, { ...entry, event: 'password-changed' })
    if (count > 0) await record(tx, { ...entry, event: 'sessions-ended', details: { count } })
    await tellOwner(tx, 'password-changed', account)
  })
  return done(null)
}
