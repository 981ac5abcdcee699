import type { MarketingConsent } from '@/lib/membership/marketing-consent'
import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

/**
 * Tells whatever keeps the members by which channels a member wants news (`notification`); a channel that is not named
 * stays as it was. Ours: no public call can.
 */
export type MarketingCalls = {
  setMarketingConsent(
    member: MemberKey,
    consent: Partial<MarketingConsent>,
  ): Promise<Outcome<null, InquiryProblem>>
}
