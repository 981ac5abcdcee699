import type { BenefitDetail } from '@/lib/membership/benefit-detail'

/** A benefit that can be used until the end of 2026, but for what a test says. */
export function benefitOf(given: Partial<BenefitDetail> & { title?: string } = {}): BenefitDetail {
  const { title = 'A kopi on the house', ...rest } = given
  return {
    benefitInstanceId: 'b-1',
    status: 'ACTIVATED',
    createdTime: '2026-01-01T00:00:00Z',
    expireTime: '2026-12-31T15:59:59Z',
    benefitTitle: { languageValues: { 'en-US': title } },
    useRules: { languageValues: {} },
    useScenarios: { languageValues: {} },
    iconUrl: '',
    ...rest,
  }
}
