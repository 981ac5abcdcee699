import type { MarketingConsent } from '@/lib/membership/marketing-consent'
import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

/** Tells whatever keeps the members by which channels a member wants news (`notification`). Ours: no public call can. */
export type MarketingCalls = {
  setMarketingConsent(member: MemberKey, consent: MarketingConsent): Promise<Outcome<null, InquiryProblem>>
}
