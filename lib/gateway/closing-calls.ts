import type { MarketingConsent } from '@/lib/membership/marketing-consent'
import type { Attribute, HomeAddress } from '@/lib/membership/member'
import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

/** One use of a benefit as its owner may know it: never its code. Instants as ISO strings. */
export type PastRedemption = {
  benefitInstanceId: string
  state: 'open' | 'accepted' | 'lapsed' | 'undone'
  startedAt: string
  expiresAt: string
  acceptedAt: string | null
  undoneAt: string | null
}

/** What is held of a member besides card, assets and ledger. */
export type MemberRest = {
  address: HomeAddress
  attributeList: readonly Attribute[]
  marketingConsent: MarketingConsent
  /** When the change that set a field was asked for, by field code. */
  changeTimes: Readonly<Record<string, string>>
  redemptions: readonly PastRedemption[]
}

/** Ends a membership, and tells before what there is to take along. Ours: no public call can. */
export type ClosingCalls = {
  /** What no documented call tells of a member. */
  readRest(member: MemberKey): Promise<Outcome<MemberRest, InquiryProblem>>
  /** Erases the member and all they own; their ledger stays, under an id that leads to nobody. Again: nothing happens. */
  eraseMember(member: MemberKey): Promise<Outcome<null, InquiryProblem>>
}
