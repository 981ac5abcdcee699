import type { Amount } from './amount'
import { instantFrom } from './instant'
import type { MultiLanguageText } from './multi-language-text'

export { instantFrom } from './instant'

export const BENEFIT_STATUSES = ['ACTIVATED', 'USED', 'EXPIRED'] as const

export type BenefitStatus = (typeof BENEFIT_STATUSES)[number]

/**
 * The document's BenefitDetail. `status` and both times are kept as they came: an unknown status or an unreadable time
 * is listed, not usable. URLs are foreign: show them through `safeHttpsUrl` only.
 */
export type BenefitDetail = {
  benefitInstanceId: string
  status: string
  amount?: Amount
  createdTime: string
  expireTime: string
  benefitTitle: MultiLanguageText
  useRules: MultiLanguageText
  useScenarios: MultiLanguageText
  iconUrl: string
  benefitUrl?: string
  extendInfo?: string
}

/** The document's page of benefits; more are read, never emitted. */
export const BENEFITS_MAX_SIZE = 30

export type EffectiveStatus = BenefitStatus | 'UNKNOWN'

/** What a benefit is at `now`: USED wins, a passed `expireTime` expires, and what cannot be judged is UNKNOWN. */
export function effectiveStatus(
  { status, expireTime }: Pick<BenefitDetail, 'status' | 'expireTime'>,
  now: Date | number,
): EffectiveStatus {
  if (status === 'USED' || status === 'EXPIRED') return status
  const expires = instantFrom(expireTime)
  if (status !== 'ACTIVATED' || expires === null) return 'UNKNOWN'
  return Number(now) >= expires ? 'EXPIRED' : 'ACTIVATED'
}
