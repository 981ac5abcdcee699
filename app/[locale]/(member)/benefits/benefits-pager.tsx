import Link from 'next/link'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type BenefitsQuery, listHref } from './benefits-query'
import type { BenefitsView } from './benefits-view'

type Props = {
  locale: Locale
  t: Words<'Benefits'>
  query: BenefitsQuery
  view: Pick<BenefitsView, 'page' | 'pages'>
}

export function BenefitsPager({ locale, t, query, view: { page, pages } }: Props) {
  if (pages === 1) return null
  const stepTo = (step: 'previous' | 'next', target: number) => (
    <Link
      className={`button button-quiet pager-${step}`}
      href={listHref(locale, query, { page: target })}
      rel={step === 'next' ? 'next' : 'prev'}
      prefetch={false}
    >
      {t(`pager.${step}`)}
    </Link>
  )
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      {page > 1 && stepTo('previous', page - 1)}
      <p>{t('pager.page', { page: formatCount(page, locale), pages: formatCount(pages, locale) })}</p>
      {page < pages && stepTo('next', page + 1)}
    </nav>
  )
}
