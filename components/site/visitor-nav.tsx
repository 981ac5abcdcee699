import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

/**
 * Plain links: next/link would be most of a visitor's JavaScript (3.4 kB), for pages that are prerendered anyway. These
 * pages cannot know who reads them, so both ways are there, and /theme.css shows a signed-in reader the one to the
 * account by `--for-visitor: none; --for-member: flex`.
 */
export function VisitorNav({ locale, path, t }: { locale: Locale; path: string; t: Words<'Site'> }) {
  return (
    <nav className="visitor-nav" aria-label={t('nav.label')}>
      <div className="for-member">
        <a className="button button-small" href={href(locale, '/account')}>
          {t('nav.account')}
        </a>
      </div>
      <div className="for-visitor">
        {path !== '/sign-in' && (
          <a className="nav-link" href={href(locale, '/sign-in')}>
            {t('nav.signIn')}
          </a>
        )}
        {path !== '/sign-up' && (
          <a className="button button-small" href={href(locale, '/sign-up')}>
            {t('nav.join')}
          </a>
        )}
      </div>
    </nav>
  )
}
