import Link from 'next/link'
import { PendingMark } from '@/components/site/pending-mark'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { BENEFIT_TABS } from '@/lib/membership/benefit-tab'
import { type BenefitsQuery, listHref } from './benefits-query'
import type { BenefitsView } from './benefits-view'

type Props = { locale: Locale; t: Words<'Benefits'>; query: BenefitsQuery; counts: BenefitsView['counts'] }

/** Links, not the tabs of an application: each is an address of its own. */
export function BenefitsTabs({ locale, t, query, counts }: Props) {
  return (
    <nav aria-label={t('tabs')}>
      <ul className="tabs">
        {BENEFIT_TABS.map(tab => (
          <li key={tab}>
            <Link
              className="tab"
              href={listHref(locale, query, { status: tab })}
              prefetch={false}
              aria-current={tab === query.status ? 'page' : undefined}
            >
              {t(`tab.${tab}`)} <span className="tab-count">{formatCount(counts[tab], locale)}</span>
              <PendingMark />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
