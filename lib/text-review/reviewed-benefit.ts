import type { BenefitDetail } from '@/lib/membership/benefit-detail'

/** The three texts of a benefit, as a card and its page show them from top to bottom. */
export const TEXT_FIELDS = ['benefitTitle', 'useScenarios', 'useRules'] as const

export type TextField = (typeof TEXT_FIELDS)[number]

/** What is reviewed: a whole BenefitDetail, or a draft, which has neither status nor times yet. */
export type ReviewedBenefit = Pick<BenefitDetail, 'benefitInstanceId' | TextField> & {
  status?: string
  amount?: BenefitDetail['amount'] | null
  createdTime?: string
  expireTime?: string
  iconUrl?: string
  benefitUrl?: string | null
  extendInfo?: string
}

export type ReviewOptions = {
  /** The languages that readers were promised, as the programme's settings hold them. */
  promised: readonly string[]
  now: Date | number
}
