import type { Amount } from '@/lib/membership/amount'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import type { Growth } from '@/lib/membership/growth'
import type { Attribute, HomeAddress, Member, MemberFields } from '@/lib/membership/member'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import type { Outcome } from '@/lib/membership/outcome'

/** The documented calls, by their own names, that an adapter may be able to make. */
export type Capability =
  | 'authenticate'
  | 'createMember'
  | 'inquireCardDetail'
  | 'inquireMemberAssets'
  | 'updateCardDetail'
  | 'issueCard'

/** What can go wrong between the portal and an upstream; five failures that call for different words and repairs. */
export type UpstreamFailure =
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

/** A member's card as it stands now. Points may be below zero after a refund. */
export type CardDetail = {
  fields: MemberFields
  cardNo: string
  externalRefNo: string | null
  allowRedeem: boolean
  points: number
  storedValue: Amount
  level: string
  levelName: MultiLanguageText | null
  growth: Growth | null
  memberSince: string | null
  validUntil: string | null
}

export type MemberAssets = {
  /** Worth of all whole redeeming steps, and of one step. */
  pointMaxAmount: Amount
  pointUnitAmount: Amount
  benefits: BenefitDetail[]
}

/** Why a question has no answer: the adapter cannot ask it, nobody is there under this memberID, or the call failed. */
export type InquiryProblem = 'not-offered' | 'no-member' | 'unreachable'

/**
 * The one seam between the portal and whatever keeps the members. Methods are the documented calls; what an adapter
 * cannot carry is missing from `capabilities` and answers `not-offered`.
 */
export type Gateway = {
  capabilities: readonly Capability[]
  /** Whether Create Member may be asked again with the same requestID without making a second member. */
  createsOnce: boolean
  /** Makes sure that calls can be made: over HTTP, that the portal's one `authenticationType: 2` session lives. */
  authenticate(): Promise<Outcome<null, UpstreamFailure>>
  /**
   * Create Member. `requestID` is the registration's own; an upstream over HTTP has no field for it and is asked once.
   */
  createMember(requestID: string, member: NewMember): Promise<CreateMemberAnswer>
  inquireCardDetail(memberID: string): Promise<Outcome<CardDetail, InquiryProblem>>
  inquireMemberAssets(memberID: string): Promise<Outcome<MemberAssets, InquiryProblem>>
}
