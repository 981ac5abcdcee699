import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

/** A benefit being used, or that was; instants as ISO strings. */
export type Redemption = {
  redemptionID: string
  benefitInstanceId: string
  /** As of now: an `open` one whose time is over has `lapsed`, without any job. */
  state: 'open' | 'accepted' | 'lapsed' | 'undone'
  /** Whether it takes a till; a benefit with a `benefitUrl` needs none and is `accepted` from the start. */
  atTill: boolean
  /** For the till, eight letters and digits, while it is `open`. */
  code: string | null
  expiresAt: string
  acceptedAt: string | null
  undoneAt: string | null
  /** Until when an `accepted` one can be taken back: by the member where no till was needed, else at the till. */
  undoUntil: string | null
}

/** Who does something, by an id of ours: written down with what was done. */
export type Actor = { actorKind: 'member' | 'staff'; actorID: string }

/** No such benefit of this member's; used or past; `allowRedeem` is false; the membership has ended; in use already. */
export type RedeemProblem =
  | 'no-benefit'
  | 'not-usable'
  | 'not-allowed'
  | 'closed'
  | 'being-redeemed'
  | 'unreachable'

/** Nothing of this member's; ran out before; a till has accepted it; the time for it is over. */
export type UndoProblem = 'unknown' | 'lapsed' | 'used' | 'undo-over' | 'unreachable'

/**
 * Why a till does not take what a code stands for, which it knows: accepted before, ran out, taken back, `allowRedeem` is
 * false, the benefit has ended or been used otherwise, the membership has ended.
 */
export type TillRefusal = 'used' | 'lapsed' | 'undone' | 'not-allowed' | 'benefit-ended' | 'closed'

/** The code is nobody's, or the card number that came with it is not its owner's. */
export type LookUpProblem = 'unknown' | 'wrong-member' | 'unreachable'

/** The two names of a redemption: what a till reads or types, and our own. */
export type RedemptionName =
  | { code: string; cardNo: string | null }
  | { memberID: string; redemptionID: string }

/** What a code stands for: nothing of the member but a masked name. */
export type AtTill = {
  memberID: string
  maskedName: string
  redemption: Redemption
  benefit: BenefitDetail
  /** Why it would not be accepted now; null where it would. */
  refusal: TillRefusal | null
}

/** Redeeming. Ours: no public document has such a call. */
export type RedeemingCalls = {
  /** The newest redemption of each benefit of a member. */
  readRedemptions(member: MemberKey): Promise<Outcome<Redemption[], InquiryProblem>>
  /**
   * Begins to use a benefit: of any number of calls at once exactly one succeeds. `redemptionID` (a UUID) is the caller's:
   * sent again it begins nothing and answers what became of the first.
   */
  startRedemption(
    member: MemberKey,
    asked: { benefitInstanceId: string; redemptionID: string },
    by: Actor,
  ): Promise<Outcome<Redemption, RedeemProblem>>
  /** The member takes back what is open, or was accepted without a till a short while ago. Again: the same answer. */
  undoRedemption(
    member: MemberKey,
    redemptionID: string,
    by: Actor,
  ): Promise<Outcome<Redemption, UndoProblem>>
  /** The till's side: one call each, by the code or by our own name. */
  lookUp(named: RedemptionName): Promise<Outcome<AtTill, LookUpProblem>>
  /**
   * Uses the benefit up, exactly once of any number of tills at once. `requestID` (a UUID) is the till's: sent again it is
   * the same acceptance, so that a till that heard no answer may ask again.
   */
  acceptRedemption(
    named: RedemptionName,
    requestID: string,
    by: Actor,
  ): Promise<Outcome<AtTill, TillRefusal | LookUpProblem>>
  /** Takes an acceptance back within the programme's undo window. Again: the same answer. */
  undoAcceptance(
    named: RedemptionName,
    by: Actor,
  ): Promise<Outcome<AtTill, 'not-accepted' | 'undo-over' | LookUpProblem>>
}
