import type { ReactNode } from 'react'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { BRAND } from './brand'

export function SiteHeader({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <header className="site-header no-print">
      <div className="wrap site-header-row">
        <a className="brand" href={href(locale, '')}>
          <img src="/brand/mark.svg" alt="" width={40} height={40} />
          <span dir="ltr">{BRAND.name}</span>
        </a>
        {children}
      </div>
    </header>
  )
}
