import { record } from '@/lib/audit/record'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { Database } from '@/lib/store/connect'

/** What a claim did, in its own transaction: each entry by and about the account that it opened. */
export async function recordClaim(
  tx: Database,
  accountID: string,
  { identityType }: LoginIdentity,
  came: 'taken-over' | 'made',
  sessionsEnded: number,
): Promise<void> {
  const own = { actorKind: 'member', actorID: accountID, subjectID: accountID } as const
  await record(tx, { ...own, event: 'identity-proved', details: { identityType } })
  await record(tx, { ...own, event: came === 'made' ? 'joined' : 'password-changed' })
  if (sessionsEnded > 0)
    await record(tx, { ...own, event: 'sessions-ended', details: { count: sessionsEnded } })
  await record(tx, { ...own, event: 'signed-in', details: { by: 'code' } })
}
