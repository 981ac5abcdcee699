import { record } from '@/lib/audit/record'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { deleteSessionsOf } from '@/lib/store/session'

/** Signs a member out everywhere, at once. Returns how many sessions that ended; where there was none nothing is recorded. */
export function endSessionsOf(accountID: string, staffID: string, db: Store = store()): Promise<number> {
  return inTransaction(db, async tx => {
    const count = await deleteSessionsOf(tx, 'member', accountID)
    const actor = { actorKind: 'staff', actorID: staffID, subjectID: accountID } as const
    if (count > 0) await record(tx, { ...actor, event: 'sessions-ended', details: { count } })
    return count
  })
}
