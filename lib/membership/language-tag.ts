/** A language tag as compared: canonical, with the language and script that its readers expect. */
export type LanguageTag = { tag: string; languageScript: string | null }

// RFC 5646 4.4.1 calls 35 characters enough for all tags in practice; twice that is junk, and not worth parsing.
const TAG_MAX_LENGTH = 70
const CACHE_MAX_SIZE = 2_000
const tags = new Map<string, LanguageTag | null>()

/** Reads any spelling (`zh_HK`, `EN-us`, `iw`); null for what is no tag. Cached: canonicalising is slow. Never throws. */
export function languageTagFrom(text: string): LanguageTag | null {
  if (text.length > TAG_MAX_LENGTH) return null
  const known = tags.get(text)
  if (known !== undefined) return known
  // Keys come from outside: the cache must not grow with them.
  if (tags.size >= CACHE_MAX_SIZE) tags.clear()
  const read = readTag(text)
  tags.set(text, read)
  return read
}

function readTag(text: string): LanguageTag | null {
  try {
    const tag = Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
    return tag === undefined ? null : { tag, languageScript: languageScriptOf(tag) }
  } catch {
    return null
  }
}

// By likely subtags: zh-TW reads zh-Hant, zh reads zh-Hans. "und" alone says nothing, though CLDR would read English.
function languageScriptOf(tag: string): string | null {
  const { script, region } = new Intl.Locale(tag)
  if (/^und\b/.test(tag) && !script && !region) return null
  const likely = new Intl.Locale(tag).maximize()
  return `${likely.language}-${likely.script ?? ''}`
}

// Unicode scripts written from right to left, living and ancient.
const RIGHT_TO_LEFT = new Set(
  `Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo
  Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Todr Yezi`.split(
    /\s+/,
  ),
)

/** The direction in which a language is written; `ltr` for what is no tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = languageTagFrom(tag)?.languageScript?.split('-')[1]
  return script && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
}

const FIRST_LETTER = /\p{L}/u
const RTL_LETTER = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u

/** The direction of a text in no known language: that of its first letter, as browsers do for `dir="auto"`. */
export function directionOfText(text: string): 'ltr' | 'rtl' {
  const letter = FIRST_LETTER.exec(text)?.[0]
  return letter && RTL_LETTER.test(letter) ? 'rtl' : 'ltr'
}
