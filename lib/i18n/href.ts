import type { Route } from 'next'
import type { Locale } from './routing'

/** Pages of the portal below `/{locale}`, as the contract lists them; the empty path is the landing page. */
export type PagePath =
  | ''
  | '/sign-up'
  | '/sign-up/pending'
  | '/sign-in'
  | '/code'
  | '/forgot-password'
  | '/reset-password'
  | '/terms'
  | '/privacy'
  | '/help'
  | '/account'
  | '/activity'
  | `/activity/statement/${string}`
  | '/benefits'
  | `/benefits/${string}`
  | '/card'
  | '/profile'
  | '/settings'
  | '/settings/password'
  | '/settings/email'
  | '/settings/mobile'
  | '/settings/choices'
  | '/settings/data'
  | '/settings/close'
  | '/confirm'
  | `/preview/${string}`
  | '/staff/sign-in'
  | '/staff/preview'
  | `/staff/preview?benefit=${string}`
  | '/staff/benefits'
  | '/staff/benefits/import'
  | '/staff/coverage'
  | '/staff/search'
  | `/staff/benefits/${string}`
  | '/staff/programme'
  | '/staff/registrations'
  | '/staff/outbox'
  | '/staff/audit'
  | '/staff/redeem'
  | '/staff/members'
  | `/staff/members/${string}`
  | '/staff/settings'

/** The address of a page in a locale, for `next/link` and `redirect`; typed, so that a page that is gone breaks the build. */
export function href<L extends Locale, P extends PagePath>(locale: L, path: P): Route<`/${L}${P}`> {
  return `/${locale}${path}` as Route<`/${L}${P}`>
}

/**
 * The page of a benefit. Its id is another system's and may hold anything: what no address can carry (half of a surrogate
 * pair, a control character, a dot that would climb) becomes U+FFFD.
 */
export function benefitPath(benefitInstanceId: string): `/benefits/${string}` {
  const carried = benefitInstanceId.toWellFormed().replace(/^\.{1,2}$|\p{Cc}/gu, '\uFFFD')
  return `/benefits/${encodeURIComponent(carried)}`
}
