import { BENEFITS_MAX_SIZE, type BenefitDetail } from '@/lib/membership/benefit-detail'
import { orderedBenefits } from '@/lib/membership/benefit-order'
import { searchedBenefits, searchWords } from '@/lib/membership/benefit-search'
import { type BenefitTab, tabbedBenefits } from '@/lib/membership/benefit-tab'
import type { BenefitsQuery } from './benefits-query'

/** What the list shows of all benefits. */
export type BenefitsView = {
  isSearched: boolean
  /** Of each tab, as far as it was searched for. */
  counts: Record<BenefitTab, number>
  shown: BenefitDetail[]
  /** The page that is shown, which is the last one where a later one was asked for, of so many. */
  page: number
  pages: number
}

type Reader = { now: Date; locale: string; preferred: readonly string[] }

/** All in memory: an inquiry brings every benefit at once. */
export function benefitsView(
  benefits: readonly BenefitDetail[],
  query: BenefitsQuery,
  reader: Reader,
): BenefitsView {
  const words = searchWords(query.q)
  const tabs = tabbedBenefits(searchedBenefits(benefits, words, reader.preferred), reader.now)
  const ordered = orderedBenefits(tabs[query.status], query.sort, reader)
  const pages = Math.max(1, Math.ceil(ordered.length / BENEFITS_MAX_SIZE))
  const page = Math.min(query.page, pages)
  return {
    isSearched: words.length > 0,
    counts: { usable: tabs.usable.length, used: tabs.used.length, over: tabs.over.length },
    shown: ordered.slice((page - 1) * BENEFITS_MAX_SIZE, page * BENEFITS_MAX_SIZE),
    page,
    pages,
  }
}
