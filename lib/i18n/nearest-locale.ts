import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from './routing'

/** The locale for a stored language: itself, else one of the same language and script (`zh-HK` is read as `zh-TW`), else English. */
export function nearestLocale(language: string): Locale {
  if (isLocale(language)) return language
  try {
    const wanted = new Intl.Locale(language).maximize()
    const isNear = (locale: Locale) => {
      const own = new Intl.Locale(locale).maximize()
      return own.language === wanted.language && own.script === wanted.script
    }
    return LOCALES.find(isNear) ?? DEFAULT_LOCALE
  } catch {
    // No language tag at all.
    return DEFAULT_LOCALE
  }
}
