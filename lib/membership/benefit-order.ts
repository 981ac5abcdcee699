import { type BenefitDetail, instantFrom } from './benefit-detail'
import { textFor } from './multi-language-text'

export const BENEFIT_ORDERS = ['ends', 'newest', 'name'] as const

export type BenefitOrder = (typeof BENEFIT_ORDERS)[number]

type Reader = { now: Date; locale: string; preferred: readonly string[] }

/**
 * `ends`: what is still to come, soonest first, then what is past, latest first. `newest`: by issue. `name`: by the
 * reader's alphabet. What lacks the time or the name stands last; equals keep the order in which they came.
 */
export function orderedBenefits(
  benefits: readonly BenefitDetail[],
  order: BenefitOrder,
  reader: Reader,
): BenefitDetail[] {
  if (order === 'name') return byName(benefits, reader)
  const now = reader.now.getTime()
  const rankOf = ({ expireTime, createdTime }: BenefitDetail): number => {
    const instant = instantFrom(order === 'ends' ? expireTime : createdTime)
    if (instant === null) return Number.POSITIVE_INFINITY
    if (order === 'newest') return -instant
    // Above every time that is still to come: the past, told from its end.
    return instant > now ? instant : Number.MAX_SAFE_INTEGER - instant
  }
  return sortedBy(benefits, rankOf, (a, b) => (a === b ? 0 : a - b))
}

function byName(benefits: readonly BenefitDetail[], { locale, preferred }: Reader): BenefitDetail[] {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const nameOf = ({ benefitTitle }: BenefitDetail) => textFor(preferred, benefitTitle).text
  return sortedBy(benefits, nameOf, (a, b) => Number(a === '') - Number(b === '') || compare(a, b))
}

/** Each key is computed once. */
function sortedBy<T, K>(items: readonly T[], keyOf: (item: T) => K, compare: (a: K, b: K) => number): T[] {
  const keyed = items.map(item => ({ item, key: keyOf(item) }))
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ item }) => item)
}
