import type { Words } from '@/lib/i18n/words'
import type { CatalogueQuery } from './catalogue-query'

type Props = { t: Words<'StaffBenefits'>; query: CatalogueQuery; hasMore: boolean }

/** The pages before and after this one, where there are any. */
export function PageLinks({ t, query: { q, state, page }, hasMore }: Props) {
  if (page === 1 && !hasMore) return null
  const to = (number: number) => `?${new URLSearchParams({ q, state: state ?? '', page: String(number) })}`
  return (
    <p className="desk-pages">
      {page > 1 && <a href={to(page - 1)}>{t('previous')}</a>}
      {hasMore && <a href={to(page + 1)}>{t('next')}</a>}
    </p>
  )
}
