import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import type { BenefitRow, BenefitTemplate } from '@/lib/store/benefit'

/** A stored benefit with its template's texts of today, as the document's BenefitDetail. */
export function benefitDetailFrom({
  benefit,
  template,
}: {
  benefit: BenefitRow
  template: BenefitTemplate
}): BenefitDetail {
  const { amountCurrency: currency, amountValue: value } = benefit
  return {
    benefitInstanceId: benefit.benefitInstanceID,
    status: benefit.status,
    ...(currency !== null && value !== null ? { amount: { currency, value } } : {}),
    createdTime: benefit.createdTime.toISOString(),
    expireTime: benefit.expireTime.toISOString(),
    benefitTitle: template.benefitTitle,
    useRules: template.useRules,
    useScenarios: template.useScenarios,
    iconUrl: template.iconUrl,
    ...(template.benefitUrl !== null ? { benefitUrl: template.benefitUrl } : {}),
  }
}
