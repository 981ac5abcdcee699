import type { Metadata } from 'next'
import { BRAND } from '@/components/site/brand'
import { builtOrigin } from '@/lib/config/built-origin'
import type { Locale } from '@/lib/i18n/routing'

/** As Open Graph writes languages: always with a place. */
const TOLD_LOCALE: Record<Locale, string> = {
  en: 'en_GB',
  ms: 'ms_MY',
  'zh-CN': 'zh_CN',
  'zh-TW': 'zh_TW',
  ar: 'ar_AR',
}

/** What search engines, and people whom a link is sent to, are told of a public page. */
export function publicMetadata(locale: Locale, title: string, description: string): Metadata {
  const image = { url: `/brand/social-${locale}.jpg`, width: 1200, height: 630, alt: BRAND.name }
  return {
    metadataBase: new URL(builtOrigin()),
    title,
    description,
    openGraph: {
      type: 'website',
      siteName: BRAND.name,
      title,
      description,
      locale: TOLD_LOCALE[locale],
      images: [image],
    },
    twitter: { card: 'summary_large_image' },
  }
}
