import type { Route } from 'next'
import { benefitPath, href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { BENEFIT_ORDERS, type BenefitOrder } from '@/lib/membership/benefit-order'
import { BENEFIT_TABS, type BenefitTab } from '@/lib/membership/benefit-tab'

/** What of the list is asked for, as its address says. */
export type BenefitsQuery = { status: BenefitTab; q: string; sort: BenefitOrder; page: number }

export const SEARCH_MAX_LENGTH = 100

type SearchParams = Record<string, string | string[] | undefined>

/** Never refuses: what is not understood, or comes twice, is as if it had not been said. */
export function benefitsQueryFrom(params: SearchParams): BenefitsQuery {
  const one = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  return {
    status: BENEFIT_TABS.find(tab => tab === one('status')) ?? 'usable',
    q: one('q').trim().slice(0, SEARCH_MAX_LENGTH).toWellFormed(),
    sort: BENEFIT_ORDERS.find(order => order === one('sort')) ?? 'ends',
    page: /^[1-9]\d{0,3}$/.test(one('page')) ? Number(one('page')) : 1,
  }
}

/** The query as it stands in an address, without what goes without saying. */
export function searchOf({ status, q, sort, page }: BenefitsQuery): string {
  const search = new URLSearchParams()
  if (status !== 'usable') search.set('status', status)
  if (q !== '') search.set('q', q)
  if (sort !== 'ends') search.set('sort', sort)
  if (page !== 1) search.set('page', String(page))
  return search.size > 0 ? `?${search}` : ''
}

/** The list as asked for, but for what changes; another choice begins on its first page. */
export function listHref(locale: Locale, query: BenefitsQuery, change: Partial<BenefitsQuery> = {}): Route {
  const page = change.page ?? (Object.keys(change).length > 0 ? 1 : query.page)
  return `${href(locale, '/benefits')}${searchOf({ ...query, ...change, page })}` as Route
}

/** A benefit's page, which knows the way back to the list as it was. */
export function benefitHref(locale: Locale, benefitInstanceId: string, query: BenefitsQuery): Route {
  return `${href(locale, benefitPath(benefitInstanceId))}${searchOf(query)}` as Route
}
