import { record } from '@/lib/audit/record'
import type { Actor, Redemption, UndoProblem } from '@/lib/gateway/redeeming-calls'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { type Database, inTransaction, type Store } from '@/lib/store/connect'
import { lockMember } from '@/lib/store/member'
import {
  findRedemption,
  moveBenefit,
  type RedemptionKey,
  type RedemptionRow,
  updateRedemption,
} from '@/lib/store/redemption'
import { redemptionFrom, stateAt, undoEnd } from './redemption'

/**
 * Takes a redemption back under the lock of its member, and writes down who did. The benefit is usable again; where its
 * end has passed meanwhile the clock says so.
 */
export async function takeBack(
  tx: Database,
  row: RedemptionRow,
  by: Actor,
  now: Date,
): Promise<RedemptionRow> {
  const undone = { ...row, state: 'undone', sealedCode: null, undoneAt: now } as const
  await updateRedemption(tx, row, undone)
  if (row.state === 'accepted') await moveBenefit(tx, row, 'USED', 'ACTIVATED')
  await record(tx, { ...by, event: 'redemption-undone', subjectID: row.redemptionID }, now)
  return undone
}

/** The member's own undo: of what is open, or was accepted without a till within the window. */
export function undoRedemption(
  db: Store,
  key: RedemptionKey,
  by: Actor,
  undoMinutes: number,
): Promise<Outcome<Redemption, UndoProblem>> {
  return inTransaction(db, async tx => {
    await lockMember(tx, key.memberID)
    const now = new Date()
    const row = await findRedemption(tx, key)
    if (row === null) return refused('unknown')
    const state = stateAt(row, now)
    if (state === 'undone') return done(redemptionFrom(row, undoMinutes, now))
    if (state === 'lapsed') return refused('lapsed')
    if (row.acceptedAt !== null) {
      if (row.acceptedBy !== null) return refused('used')
      if (now >= undoEnd(row.acceptedAt, undoMinutes)) return refused('undo-over')
    }
    return done(redemptionFrom(await takeBack(tx, row, by, now), undoMinutes, now))
  })
}
