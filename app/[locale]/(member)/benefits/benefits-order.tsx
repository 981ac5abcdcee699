import Link from 'next/link'
import { PendingMark } from '@/components/site/pending-mark'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { BENEFIT_ORDERS } from '@/lib/membership/benefit-order'
import { type BenefitsQuery, listHref } from './benefits-query'

type Props = { locale: Locale; t: Words<'Benefits'>; query: BenefitsQuery }

export function BenefitsOrder({ locale, t, query }: Props) {
  return (
    <nav className="order" aria-labelledby="order-label">
      <span id="order-label">{t('order.label')}</span>
      <ul>
        {BENEFIT_ORDERS.map(order => (
          <li key={order}>
            <Link
              className="order-link"
              href={listHref(locale, query, { sort: order })}
              prefetch={false}
              aria-current={order === query.sort ? 'true' : undefined}
            >
              {/* What is used or over ends no more. */}
              {order === 'ends' && query.status !== 'usable' ? t('order.ended') : t(`order.${order}`)}
              <PendingMark />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
