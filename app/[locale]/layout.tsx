import type { Metadata, Viewport } from 'next'
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
import '@/components/site/signed-in.css'
import '@/components/site/member-nav.css'
import '@/components/site/footer.css'
import '@/components/site/hero.css'
import '@/components/site/landing.css'
import '@/components/site/prose.css'
import '@/components/membership/membership.css'
import '@/components/membership/card-art.css'
import '@/components/membership/benefit.css'
import '@/components/membership/benefits-page.css'
import '@/components/membership/member-page.css'
import '@/components/membership/account.css'
import '@/components/membership/ending.css'
import '@/components/membership/card-page.css'
import '@/components/membership/large-code.css'
import '@/components/membership/card-print.css'
import '@/components/membership/redeem.css'
import '@/components/membership/ledger.css'
import '@/components/membership/member-page.css'
import '@/components/membership/account.css'
import '@/components/membership/ending.css'
import '@/components/membership/statement.css'
import '@/components/membership/settings.css'
import { directionOfLocale, LOCALES } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

export const generateStaticParams = () => LOCALES.map(locale => ({ locale }))

export const metadata: Metadata = { title: { default: BRAND.name, template: `%s · ${BRAND.name}` } }

/** The bar around an installed portal has the page's own colour (--color-page of globals.css). */
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#15110e' },
  ],
}

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
        <link rel="icon" href="/favicon.ico" sizes="48x48" />
        <link rel="icon" href="/brand/mark.svg" type="image/svg+xml" sizes="any" />
        <link rel="apple-touch-icon" href="/brand/apple-touch-icon.png" />
        <link rel="manifest" href={`/${locale}/manifest.webmanifest`} />
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
