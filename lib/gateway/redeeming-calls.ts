import type { Outcome } from '@/lib/membership/outcome'
import type { MemberKey } from './gateway'

/** A benefit being used; instants as ISO strings. */
export type Redemption = {
  redemptionID: string
  benefitInstanceId: string
  state: 'open' | 'accepted' | 'lapsed' | 'undone'
  /** For the till, while it can be taken there; null where none is needed (a `benefitUrl`) or any more. */
  code: string | null
  expiresAt: string
  acceptedAt: string | null
  /** Until when it can be taken back; null where it cannot. */
  undoUntil: string | null
}

/**
 * Why a benefit is not being used now: no such benefit of this member's, used or past, `allowRedeem` is false, or another
 * device was first.
 */
export type RedeemProblem = 'no-benefit' | 'not-usable' | 'not-allowed' | 'being-redeemed' | 'unreachable'

/** Redeeming. Ours: no public document has such a call. */
export type RedeemingCalls = {
  /** Begins to use a benefit: of any number of calls at once exactly one succeeds. */
  startRedemption(member: MemberKey, benefitInstanceId: string): Promise<Outcome<Redemption, RedeemProblem>>
}
