import type { InquiryProblem } from '@/lib/gateway/gateway'
import { benefitPath } from '@/lib/i18n/href'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { done, type Outcome } from '@/lib/membership/outcome'
import { type Account, heldBenefits } from './held-benefits'

/**
 * Next hands a page the dynamic part of its address percent-encoded as it stands there; on the way of a link that was
 * followed in the browser, a “%25” has become “%”.
 */
export async function namedPath(params: Promise<{ benefitInstanceId: string }>) {
  return benefitPath(decoded((await params).benefitInstanceId))
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment.replaceAll(/%(?![\da-f]{2})/gi, '%25'))
  } catch {
    // No UTF-8: nobody's benefit.
    return segment
  }
}

/** The benefit of a member's to which a path leads; null where they hold no such. */
export async function namedBenefit(
  account: Account,
  path: ReturnType<typeof benefitPath>,
): Promise<Outcome<BenefitDetail | null, InquiryProblem>> {
  const held = await heldBenefits(account)
  if (!held.ok) return held
  return done(held.value.find(benefit => benefitPath(benefit.benefitInstanceId) === path) ?? null)
}
