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

/** Reads at most 20 entries: the header is a stranger's. */
function acceptedLocale(/** @type {string} */ header) {
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

/** Chinese by script, where the tag names one, else by region: Hong Kong and Macao read traditional characters. */
function localeFor(/** @type {string} */ tag) {
  const [language = '', ...rest] = tag.split('-')
  if (language !== 'zh') return LOCALES.find(locale => locale === language)
  if (rest.includes('hans')) return 'zh-CN'
  return rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-TW' : 'zh-CN'
}
