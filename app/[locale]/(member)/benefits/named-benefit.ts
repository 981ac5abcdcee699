import type { InquiryProblem } from '@/lib/gateway/gateway'
import { benefitPath } from '@/lib/i18n/href'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { done, type Outcome } from '@/lib/membership/outcome'
import { type Account, heldBenefits } from './held-benefits'

/** Next hands a page the dynamic part of its address as it stands there, percent-encoded. */
export async function namedPath(params: Promise<{ benefitInstanceId: string }>) {
  return benefitPath(decodeURIComponent((await params).benefitInstanceId))
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
