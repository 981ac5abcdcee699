import type { Amount } from '@/lib/membership/amount'
import type { PointsWorth } from '@/lib/membership/asset-detail'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import type { Growth } from '@/lib/membership/growth'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { Attribute, HomeAddress, Member, MemberFields } from '@/lib/membership/member'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import type { Outcome } from '@/lib/membership/outcome'
import type { ClosingCalls } from './closing-calls'
import type { DeskCalls } from './desk-calls'
import type { LedgerCalls } from './ledger-calls'
import type { MarketingCalls } from './marketing-calls'
import type { MemberDataCalls } from './member-data-calls'
import type { RedeemingCalls } from './redeeming-calls'

/** The documented calls, by their own names, that an adapter may be able to make. */
export type Capability =
  | 'authenticate'
  | 'createMember'
  | 'inquireCardDetail'
  | 'inquireMemberAssets'
  | 'updateCardDetail'
  | 'issueCard'

/**
 * A call that the portal itself held back, so that the upstream knows nothing of it: the upstream looks dead (`breaker`),
 * too many calls are under way (`bulkhead`), or it asked for a pause (`retry-after`). Null seconds: nobody knows how long.
 */
export type NotSent = {
  kind: 'not-sent'
  why: 'breaker' | 'bulkhead' | 'retry-after'
  retryAfterSeconds: number | null
}

/** What can go wrong between the portal and an upstream; six failures that call for different words and repairs. */
export type UpstreamFailure =
  | NotSent
  | { kind: 'time-out' }
  /** `sent` is false where the request cannot have reached the upstream: refused connection, failed look-up. */
  | { kind: 'network'; sent: boolean }
  | { kind: 'status'; status: number; retryAfterSeconds: number | null }
  | { kind: 'not-json' }
  | { kind: 'wrong-shape' }

/** The outcomes of domain 4.3. Only `S` brings the member; `U` may or may not have made one, and is never sent again. */
export type CreateMemberAnswer =
  | { outcome: 'S'; member: Member }
  | { outcome: 'A' }
  | { outcome: 'F' }
  | { outcome: 'known' }
  | { outcome: 'not-sent'; retryAfterSeconds: number | null; failure: UpstreamFailure }
  | { outcome: 'U'; failure: UpstreamFailure | null }

/** Somebody who asks to become a member: normalised, checked fields (never the PASSWORD) and the two choices. */
export type NewMember = {
  fields: MemberFields
  address: HomeAddress
  attributeList: readonly Attribute[]
  marketingConsent: { email: boolean; sms: boolean }
}

/** The two names of a member: the embedded service goes by `memberID`, the Memberships API by `cardNo`. */
export type MemberKey = { memberID: string | null; cardNo: string | null }

/** The tier after a member's own, and the growth at which it begins, of the same kind as theirs. */
export type NextTier = { level: string; name: MultiLanguageText; target: Growth }

/**
 * A member's card as it stands now. Points may be below zero after a refund. Null is what an answer did not carry: the
 * documented ones hold ten fields at most, and know nothing of dates, `externalRefNo` and `allowRedeem`.
 */
export type CardDetail = MemberKey & {
  fields: MemberFields
  externalRefNo: string | null
  allowRedeem: boolean | null
  points: number | null
  storedValue: Amount | null
  level: string | null
  levelName: MultiLanguageText | null
  growth: Growth | null
  /** Ours: no public answer tells it. `none` where the member's tier is the highest. */
  nextTier: NextTier | 'none' | null
  memberSince: string | null
  validUntil: string | null
}

/** What a member owns; null is what the answer did not hold, or held unreadably. Benefits are none, or unreadable: null. */
export type MemberAssets = {
  worth: PointsWorth | null
  storedValue: Amount | null
  benefits: BenefitDetail[] | null
}

/** Why a question has no answer: the adapter cannot ask it, nobody is there under this name, or the call failed. */
export type InquiryProblem = 'not-offered' | 'no-member' | 'unreachable'

/**
 * Why a change was not made: `refused` says that sending the same again is of no use; after `unreachable` nothing was
 * changed, after `undecided` perhaps. Both may be sent again, since a change only sets values.
 */
export type UpdateProblem = InquiryProblem | 'refused' | 'undecided'

/**
 * The one seam between the portal and whatever keeps the members. Methods are the documented calls; what an adapter
 * cannot carry is missing from `capabilities` and answers `not-offered`.
 */
export type Gateway = {
  capabilities: readonly Capability[]
  /** Whether Create Member may be asked again with the same requestID without making a second member. */
  createsOnce: boolean
  /** Whether benefits are published here: an upstream's own are only drafted, and handed to it. */
  ownsBenefits: boolean
  /** Makes sure that calls can be made: over HTTP, that the portal's one `authenticationType: 2` session lives. */
  authenticate(): Promise<Outcome<null, UpstreamFailure>>
  /**
   * Create Member. `requestID` is the registration's own; an upstream over HTTP has no field for it and is asked once.
   */
  createMember(requestID: string, member: NewMember): Promise<CreateMemberAnswer>
  /**
   * A member's card (by its number alone where there is no `memberID`), or whose card an e-mail address or mobile number is
   * on: `no-member` where it is on none.
   */
  inquireCardDetail(who: MemberKey | LoginIdentity): Promise<Outcome<CardDetail, InquiryProblem>>
  /**
   * Takes an e-mail address or mobile number off whatever member has it, so that its owner can join. No documented call
   * can (an update cannot clear a field): over HTTP nothing happens, and it answers false.
   */
  releaseIdentity(identity: LoginIdentity): Promise<boolean>
  inquireMemberAssets(member: MemberKey): Promise<Outcome<MemberAssets, InquiryProblem>>
  /**
   * Sets the given fields (normalised and checked; never the PASSWORD) and leaves all others. A value can be replaced,
   * not cleared. `requestTime` is when the person asked: of two changes the later one counts, whichever arrives first.
   */
  updateCardDetail(
    member: MemberKey,
    fields: MemberFields,
    requestTime: Date,
  ): Promise<Outcome<null, UpdateProblem>>
  /** What no documented call carries, each null where the adapter cannot: the page then says so kindly. */
  ledger: LedgerCalls | null
  redeeming: RedeemingCalls | null
  marketing: MarketingCalls | null
  memberData: MemberDataCalls | null
  closing: ClosingCalls | null
  desk: DeskCalls | null
}
