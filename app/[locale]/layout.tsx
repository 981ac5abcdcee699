import type { Metadata } from 'next'
import { textFont, titleFont } from '@/app/fonts'
import { pageLocale } from '@/app/page-locale'
import { BRAND } from '@/components/site/brand'
import '@/app/globals.css'
import '@/components/site/base.css'
import '@/components/forms/controls.css'
import '@/components/forms/fields.css'
import '@/components/forms/counted-field.css'
import '@/components/forms/code.css'
import '@/components/passkeys/passkeys.css'
import '@/components/site/site.css'
import '@/components/site/member-nav.css'
import '@/components/site/footer.css'
import '@/components/site/hero.css'
import '@/components/site/landing.css'
import '@/components/site/prose.css'
import '@/components/membership/membership.css'
import '@/components/membership/card-art.css'
import '@/components/membership/benefit.css'
import '@/components/membership/ledger.css'
import '@/components/membership/member-page.css'
import '@/components/membership/statement.css'
import '@/components/membership/settings.css'
import { directionOfLocale, LOCALES } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

export const generateStaticParams = () => LOCALES.map(locale => ({ locale }))

export const metadata: Metadata = { title: { default: BRAND.name, template: `%s · ${BRAND.name}` } }

export const viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' } as const

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  // `dynamicParams = false` here would also close every dynamic segment below, such as /benefits/{benefitInstanceId}.
  const locale = await pageLocale(params)
  const t = await wordsFor(locale, 'Site')
  return (
    <html
      lang={locale}
      dir={directionOfLocale(locale)}
      className={`${textFont.variable} ${titleFont.variable}`}
    >
      <head>
        <link rel="icon" href="/brand/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/theme.css" />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        {children}
      </body>
    </html>
  )
}
