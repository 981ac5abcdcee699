import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { VisitorNav } from './visitor-nav'

type SiteShellProps = {
  locale: Locale
  /** Path below the locale, such as `/benefits` or the empty one: where language and theme switch come back to. */
  path: string
  t: Words<'Site'>
  /** A member's `<MemberBar>`; handed in, or its JavaScript would be part of every visitor's page. */
  bar?: ReactNode
  /** Id of a long form in the content: switching the language takes along what was typed. */
  form?: string
  children: ReactNode
}

/** Header, content and footer of every page. */
export function SiteShell({ locale, path, t, bar, form, children }: SiteShellProps) {
  return (
    <div className={bar ? 'shell shell-member' : 'shell'}>
      <SiteHeader locale={locale}>{bar ?? <VisitorNav locale={locale} path={path} t={t} />}</SiteHeader>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} path={path} t={t} form={form} />
    </div>
  )
}
