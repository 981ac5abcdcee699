import { headers } from 'next/headers'
import { acceptedLanguages } from '@/lib/i18n/accept-language'
import type { Locale } from '@/lib/i18n/routing'

/** In which languages a reader likes a merchant's texts: the page's, then their stored one, then the browser's. */
export async function preferredLanguages(locale: Locale, stored: string | null): Promise<string[]> {
  const accepted = acceptedLanguages((await headers()).get('x-portal-languages'))
  return [locale, ...(stored ? [stored] : []), ...accepted]
}
