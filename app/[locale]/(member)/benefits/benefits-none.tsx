import Link from 'next/link'
import { EmptyState } from '@/components/membership/empty-state'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { BENEFIT_TABS } from '@/lib/membership/benefit-tab'
import { type BenefitsQuery, listHref } from './benefits-query'
import type { BenefitsView } from './benefits-view'

const DRAWINGS = { usable: 'cup', used: 'stub', over: 'lamp' } as const

type Props = {
  locale: Locale
  t: Words<'Benefits'>
  query: BenefitsQuery
  view: Pick<BenefitsView, 'counts' | 'isSearched'>
}

/** A tab in which nothing stands; after a search with the ways out of it. */
export function BenefitsNone({ locale, t, query, view: { counts, isSearched } }: Props) {
  if (!isSearched) {
    return (
      <EmptyState drawing={DRAWINGS[query.status]} title={t(`none.${query.status}.title`)}>
        <p>{t(`none.${query.status}.text`)}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState drawing="glass" title={t('none.found.title')}>
      <p>{t('none.found.text')}</p>
      <ul className="empty-ways">
        {BENEFIT_TABS.filter(tab => counts[tab] > 0).map(tab => (
          <li key={tab}>
            <Link href={listHref(locale, query, { status: tab })} prefetch={false}>
              {t(`tab.${tab}`)} ({formatCount(counts[tab], locale)})
            </Link>
          </li>
        ))}
        <li>
          <Link href={listHref(locale, query, { q: '' })} prefetch={false}>
            {t('search.clear')}
          </Link>
        </li>
      </ul>
    </EmptyState>
  )
}
