export const LANGUAGE_LIST_MAX_LENGTH = 500

const MOST_LANGUAGES = 10

/** Languages of a list, best first, and the parts of it that name none, as they were written. */
export type LanguageList = { languages: string[]; leftOut: string[] }

/**
 * Reads a list of languages as browsers send it, `zh-HK, en;q=0.5`: its first 500 characters and the ten best. A language
 * of no weight is not wanted, which is nothing to be left out.
 */
export function languageListFrom(list: string): LanguageList {
  const parts = list
    .slice(0, LANGUAGE_LIST_MAX_LENGTH)
    .split(',')
    .map(part => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map(text => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean)
      return { part: part.trim(), tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) }
    })
  const isRead = ({ tag, quality }: { tag: string; quality: number }) =>
    /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(tag) && !Number.isNaN(quality)
  const wanted = parts
    .filter(isRead)
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return {
    languages: wanted.slice(0, MOST_LANGUAGES).map(({ tag }) => tag),
    leftOut: [
      ...parts.filter(each => each.part !== '' && !isRead(each)),
      ...wanted.slice(MOST_LANGUAGES),
    ].map(({ part }) => part),
  }
}

/** The languages of an Accept-Language header, best first; at most ten, unreadable parts and `*` left out. */
export function acceptedLanguages(header: string | null): string[] {
  return languageListFrom(header ?? '').languages
}
