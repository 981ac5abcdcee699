import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale } from './routing'

/** Gives next-intl the words of the asked locale: the one named by the caller, else the request's. */
export default getRequestConfig(async ({ locale: named, requestLocale }) => {
  const asked = named ?? (await requestLocale)
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  return { locale, messages: (await import(`../../messages/${locale}.json`)).default }
})
