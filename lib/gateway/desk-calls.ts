import type { AdjustReason } from '@/lib/membership/adjust-reason'
import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

/** Whom the record names: the staff person who did it, and the account of the member to whom it was done. */
export type DeskRecord = { staffID: string; accountID: string }

/** `requestID` (a UUID) is the form's: sent again it is the same adjustment. */
export type Adjustment = { points: number; reason: AdjustReason; requestID: string }

/**
 * `sent-before`: this requestID came with other points or another reason; `below-zero`: for this reason a member may not
 * come to owe points; `above-limit`: no balance is as large.
 */
export type AdjustProblem = InquiryProblem | 'sent-before' | 'below-zero' | 'above-limit'

/** What staff do for a member across the counter. Ours: no public document has such a call. */
export type DeskCalls = {
  /** Sets `externalRefNo`, checked already; `taken` where it is on another member's card, as either number. */
  setExternalRefNo(
    member: MemberKey,
    externalRefNo: string,
    by: DeskRecord,
  ): Promise<Outcome<null, InquiryProblem | 'taken'>>
  /** Gives or takes points by an entry of kind `adjust`, once for each requestID. @returns the balance after it. */
  adjustPoints(
    member: MemberKey,
    adjustment: Adjustment,
    by: DeskRecord,
  ): Promise<Outcome<{ balance: number }, AdjustProblem>>
}
