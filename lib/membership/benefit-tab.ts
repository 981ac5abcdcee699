import { type BenefitDetail, type EffectiveStatus, effectiveStatus } from './benefit-detail'

/** What can be used, what was, and the rest; in this order. */
export const BENEFIT_TABS = ['usable', 'used', 'over'] as const

export type BenefitTab = (typeof BENEFIT_TABS)[number]

/** What cannot be judged is listed with what is over. */
const TAB_OF: Record<EffectiveStatus, BenefitTab> = {
  ACTIVATED: 'usable',
  USED: 'used',
  EXPIRED: 'over',
  UNKNOWN: 'over',
}

/** Each benefit under the one tab of its true status at `now`. */
export function tabbedBenefits(
  benefits: readonly BenefitDetail[],
  now: Date,
): Record<BenefitTab, BenefitDetail[]> {
  const tabs: Record<BenefitTab, BenefitDetail[]> = { usable: [], used: [], over: [] }
  for (const benefit of benefits) tabs[TAB_OF[effectiveStatus(benefit, now)]].push(benefit)
  return tabs
}
