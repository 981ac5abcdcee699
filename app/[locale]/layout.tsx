import { notFound } from 'next/navigation'
import { textFont, titleFont } from '@/app/fonts'
import '@/app/globals.css'
import '@/components/site/base.css'
import '@/components/forms/controls.css'
import '@/components/forms/fields.css'
import '@/components/site/site.css'
import '@/components/site/footer.css'
import '@/components/membership/membership.css'
import '@/components/membership/card-art.css'
import '@/components/membership/benefit.css'
import { directionOfLocale, isLocale, LOCALES } from '@/lib/i18n/routing'
import { useStaticLocale, wordsFor } from '@/lib/i18n/words'

export const generateStaticParams = () => LOCALES.map(locale => ({ locale }))

export const viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' } as const

export default async function RootLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  // `dynamicParams = false` here would also close every dynamic segment below, such as /benefits/{benefitInstanceId}.
  if (!isLocale(locale)) notFound()
  useStaticLocale(locale)
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
