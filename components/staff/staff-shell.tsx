import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { BRAND } from '@/components/site/brand'
import { SiteFooter } from '@/components/site/site-footer'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { StaffNav } from './staff-nav'

type Props = {
  locale: Locale
  /** Path and query below the locale: where language and theme switch come back to. */
  path: string
  t: Words<'StaffShell'>
  site: Words<'Site'>
  /** Left out before sign-in. */
  staff?: {
    email: string
    search: ComponentProps<'form'>['action']
    signOut: ComponentProps<'form'>['action']
  }
  children: ReactNode
}

/** Header, content and footer of every staff page: the site's own look, marked as the side behind the counter. */
export function StaffShell({ locale, path, t, site, staff, children }: Props) {
  return (
    <div className="shell staff-shell">
      <header className="site-header staff-header no-print">
        <div className="wrap site-header-row">
          <Link className="brand" href={href(locale, staff ? '/staff/preview' : '')} prefetch={false}>
            <img src="/brand/mark.svg" alt="" width={40} height={40} />
            <span dir="ltr">{BRAND.name}</span>
          </Link>
          <span className="staff-mark">{t('mark')}</span>
          {staff && (
            <search className="desk-search">
              <form action={staff.search}>
                <input
                  className="input"
                  type="search"
                  name="q"
                  aria-label={t('search')}
                  placeholder={t('search')}
                  autoComplete="off"
                  maxLength={200}
                />
              </form>
            </search>
          )}
          {staff && (
            <form className="signed-in" action={staff.signOut}>
              <span className="signed-in-name">
                <bdi>{staff.email}</bdi>
              </span>
              <button type="submit" className="button button-quiet button-small">
                {site('nav.signOut')}
              </button>
            </form>
          )}
        </div>
      </header>
      <div className="desk">
        {staff && <StaffNav locale={locale} path={path} t={t} />}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter locale={locale} path={path} t={site} />
    </div>
  )
}
