import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { SiteFooter } from './site-footer'
import { type SignedIn, SiteHeader } from './site-header'

export type SiteShellProps = {
  locale: Locale
  /** Path below the locale, such as `/benefits` or the empty one: where language and theme switch come back to. */
  path: string
  t: Words<'Site'>
  member?: SignedIn
  children: ReactNode
}

/** Header, content and footer of every page. */
export function SiteShell({ locale, path, t, member, children }: SiteShellProps) {
  return (
    <div className={member ? 'shell shell-member' : 'shell'}>
      <SiteHeader locale={locale} path={path} t={t} member={member} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} path={path} t={t} />
    </div>
  )
}
