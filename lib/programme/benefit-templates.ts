import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import type { BenefitTemplate } from '@/lib/store/benefit'

const MONTH_MS = 30 * 86_400_000

/** A template as a member would hold it who was given it at this moment, for thirty days: for looking at, never stored. */
export function exampleOf(template: BenefitTemplate, now: Date): BenefitDetail {
  const { templateID, benefitUrl, ...texts } = template
  return {
    ...texts,
    benefitInstanceId: templateID,
    status: 'ACTIVATED',
    createdTime: now.toISOString(),
    expireTime: new Date(now.getTime() + MONTH_MS).toISOString(),
    ...(benefitUrl === null ? {} : { benefitUrl }),
  }
}
