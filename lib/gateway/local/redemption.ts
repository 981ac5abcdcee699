import type { Redemption, TillRefusal } from '@/lib/gateway/redeeming-calls'
import { effectiveStatus } from '@/lib/membership/benefit-detail'
import type { BenefitRow } from '@/lib/store/benefit'
import type { MemberRow } from '@/lib/store/member'
import type { RedemptionRow } from '@/lib/store/redemption'
import { unseal } from '@/lib/store/sealed'

/** How long a code can be taken: a queue at the till, not an evening. */
export const CODE_MS = 10 * 60_000

/** What a redemption is at `now`: nobody has to mark an open one whose time is over. */
export function stateAt({ state, expiresAt }: RedemptionRow, now: Date): Redemption['state'] {
  return state === 'open' && now >= expiresAt ? 'lapsed' : state
}

/** When an acceptance can no longer be taken back. */
export function undoEnd(acceptedAt: Date, undoMinutes: number): Date {
  return new Date(acceptedAt.getTime() + undoMinutes * 60_000)
}

/** Whether a member may redeem anything at all; null where they may. */
export function memberRefusal(
  { allowRedeem, endDate }: Pick<MemberRow, 'allowRedeem' | 'endDate'>,
  now: Date,
): 'closed' | 'not-allowed' | null {
  if (endDate !== null && now >= endDate) return 'closed'
  return allowRedeem ? null : 'not-allowed'
}

/** Whether a benefit can be used at `now`. */
export function isUsable({ status, expireTime }: BenefitRow, now: Date): boolean {
  return effectiveStatus({ status, expireTime: expireTime.toISOString() }, now) === 'ACTIVATED'
}

/** Why a till would not accept a redemption at `now`; null where it would. What happened to the code itself comes first. */
export function tillRefusal(
  { redemption, benefit, member }: { redemption: RedemptionRow; benefit: BenefitRow; member: MemberRow },
  now: Date,
): TillRefusal | null {
  const state = stateAt(redemption, now)
  if (state === 'accepted') return 'used'
  if (state !== 'open') return state
  return memberRefusal(member, now) ?? (isUsable(benefit, now) ? null : 'benefit-ended')
}

/** A stored redemption as the port speaks of one. */
export function redemptionFrom(row: RedemptionRow, undoMinutes: number, now: Date): Redemption {
  const state = stateAt(row, now)
  const { acceptedAt, undoneAt } = row
  return {
    redemptionID: row.redemptionID,
    benefitInstanceId: row.benefitInstanceID,
    state,
    atTill: state !== 'accepted' || row.acceptedBy !== null,
    code: state === 'open' && row.sealedCode !== null ? unseal(row.sealedCode) : null,
    expiresAt: row.expiresAt.toISOString(),
    acceptedAt: acceptedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    undoUntil: state === 'accepted' && acceptedAt ? undoEnd(acceptedAt, undoMinutes).toISOString() : null,
  }
}
