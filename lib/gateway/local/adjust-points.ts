import { record } from '@/lib/audit/record'
import type { Adjustment, AdjustProblem, DeskRecord } from '@/lib/gateway/desk-calls'
import { changeFor, mayOwe } from '@/lib/membership/adjust-reason'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { findRequested } from '@/lib/store/audit'
import { inTransaction, type Store } from '@/lib/store/connect'
import { appendLedgerEntry, readStanding, writeOffEnded } from '@/lib/store/ledger'
import { lockMember } from '@/lib/store/member'
import type { ProgrammeSettings } from '@/lib/store/programme'
import { pointsEnd } from './points-end'

/**
 * Moves a member's points in a staff person's name. The entry of the ledger and that of the audit trail are one
 * transaction under the member's row lock, and the latter holds the requestID: it is by the trail that a form which is
 * sent twice is known.
 */
export function adjustPoints(
  db: Store,
  memberID: string,
  { points, reason, requestID }: Adjustment,
  { staffID, accountID }: DeskRecord,
  { zone, pointsValidDays }: Pick<ProgrammeSettings, 'zone' | 'pointsValidDays'>,
): Promise<Outcome<{ balance: number }, AdjustProblem>> {
  const change = changeFor(reason, points)
  return inTransaction(db, async tx => {
    if ((await lockMember(tx, memberID)) === null) return refused('no-member')
    const now = new Date()
    // What has ended is gone before it is asked what there is to take.
    await writeOffEnded(tx, memberID, now)
    const balance = (await readStanding(tx, memberID, 'POINT')).last?.balanceAfter ?? 0
    const before = await findRequested(tx, accountID, 'points-adjusted', requestID)
    if (before !== null) {
      const isSame = before.details.change === change && before.details.reason === reason
      return isSame ? done({ balance }) : refused('sent-before')
    }
    if (change < 0 && balance + change < 0 && !mayOwe(reason)) return refused('below-zero')
    if (!Number.isSafeInteger(balance + change)) return refused('above-limit')
    // What is given ends as points that are earned today do.
    const expiresAt = change > 0 ? pointsEnd(pointsValidDays, zone, now) : null
    const entry = { memberID, asset: 'POINT', kind: 'adjust', change, at: now, expiresAt } as const
    const { balanceAfter } = await appendLedgerEntry(tx, entry)
    const actor = { actorKind: 'staff', actorID: staffID, subjectID: accountID } as const
    await record(tx, { ...actor, event: 'points-adjusted', details: { change, reason, requestID } }, now)
    return done({ balance: balanceAfter })
  })
}
