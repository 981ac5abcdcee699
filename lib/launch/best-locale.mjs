export const LOCALES = ['en', 'ms', 'zh-CN', 'zh-TW', 'ar']

/**
 * The language of a problem page: the path's, else the NEXT_LOCALE cookie's, else the best of Accept-Language, else English.
 * @param {string} path
 * @param {{ cookie?: string, 'accept-language'?: string }} headers
 */
export function bestLocale(path, headers) {
  const inPath = path.split(/[/?#]/, 2)[1] ?? ''
  if (LOCALES.includes(inPath)) return inPath
  const inCookie = /(?:^|;\s*)NEXT_LOCALE=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? ''
  if (LOCALES.includes(inCookie)) return inCookie
  return acceptedLocale(headers['accept-language'] ?? '') ?? 'en'
}

/**
 * The best of an Accept-Language header that the portal speaks; undefined where it names none. The landing page and the
 * problem pages both ask here. Reads at most 20 entries: the header is a stranger's.
 * @param {string} header
 */
export function acceptedLocale(header) {
  const wanted = header
    .split(',', 20)
    .map(entry => {
      const [tag = '', ...parameters] = entry
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const quality = Number(parameters.find(parameter => parameter.startsWith('q='))?.slice(2) ?? 1)
      return { locale: localeFor(tag), quality: Number.isNaN(quality) ? 0 : quality }
    })
    .filter(({ locale, quality }) => locale !== undefined && quality > 0)
  wanted.sort((one, other) => other.quality - one.quality)
  return wanted[0]?.locale
}

/** Chinese by the script that its readers expect, as textFor has it: Hong Kong, Macao and Cantonese are traditional. */
function localeFor(/** @type {string} */ tag) {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    if (language === 'zh' || language === 'yue') return script === 'Hant' ? 'zh-TW' : 'zh-CN'
    return LOCALES.find(locale => locale === language)
  } catch {
    return undefined
  }
}
