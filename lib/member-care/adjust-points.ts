import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Adjustment, AdjustProblem } from '@/lib/gateway/desk-calls'
import { type AdjustReason, isAdjustReason, MAX_ADJUSTED_POINTS } from '@/lib/membership/adjust-reason'
import { latinDigits } from '@/lib/membership/digits'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { trimmed } from '@/lib/membership/plain-text'
import { memberKeyOf } from '@/lib/registration/stored-card'
import { findAccount } from '@/lib/store/account'
import { type CareContext, here } from './care-context'

/** What is wrong with a field of the form, by its name. */
export type AdjustmentProblems = Partial<Record<'points' | 'reason', 'required' | 'not-a-count'>>

/** An adjustment as it was typed: whole points, and a reason that says whether they come or go. */
export function adjustmentFrom(
  typed: Record<'points' | 'reason' | 'requestId', string>,
): Outcome<Adjustment, AdjustmentProblems> {
  const points = pointsFrom(typed.points)
  const reason: AdjustReason | null = isAdjustReason(typed.reason) ? typed.reason : null
  if (points === null || reason === null)
    return refused({
      ...(points === null && { points: trimmed(typed.points) === '' ? 'required' : 'not-a-count' }),
      ...(reason === null && { reason: 'required' }),
    })
  // A post without a form's own id (a script's, say) is a new request each time it is sent.
  const requestID = z.uuid().safeParse(typed.requestId).data?.toLowerCase() ?? randomUUID()
  return done({ points, reason, requestID })
}

function pointsFrom(typed: string): number | null {
  const digits = latinDigits(trimmed(typed))
  const points = /^\d{1,9}$/.test(digits) ? Number(digits) : 0
  return points >= 1 && points <= MAX_ADJUSTED_POINTS ? points : null
}

/** Gives or takes a member's points in a staff person's name, once for each form. @returns the balance after it. */
export async function adjustPointsOf(
  accountID: string,
  adjustment: Adjustment,
  staffID: string,
  { db, members }: CareContext = here(),
): Promise<Outcome<{ balance: number }, AdjustProblem>> {
  const account = await findAccount(db, accountID)
  const key = account && memberKeyOf(account)
  if (members.desk === null) return refused('not-offered')
  if (!key) return refused('no-member')
  return members.desk.adjustPoints(key, adjustment, { staffID, accountID })
}
