import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '@/lib/i18n/routing'
import { useStaticLocale } from '@/lib/i18n/words'

/** The locale of a page's address, set for the request so that the page can be prerendered; any other is not found. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  useStaticLocale(locale)
  return locale
}
