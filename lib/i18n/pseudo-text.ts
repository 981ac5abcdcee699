import type { Locale } from './routing'

/**
 * Languages that nobody speaks, under the tags that Unicode has set aside for them: English with accents and of the length of
 * a long-winded translation, and English in Arabic letters.
 */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const

export type PseudoLocale = (typeof PSEUDO_LOCALES)[number]

/** Whose direction, dates and numbers a pseudo-locale has. */
export const PSEUDO_BASE: Record<PseudoLocale, Locale> = { 'en-XA': 'en', 'ar-XB': 'ar' }

/** The text as it would be in a pseudo-locale; digits, marks and letters of other scripts stay. */
export function pseudoText(locale: PseudoLocale, text: string): string {
  return locale === 'en-XA' ? lengthened(text) : inArabicLetters(text)
}

/** English words rewritten for a pseudo-locale after they have been formatted, so that no placeholder is touched; plain calls only. */
export function pseudoWords<W>(locale: PseudoLocale, words: W): W {
  const format = words as unknown as (...given: unknown[]) => string
  return ((...given: unknown[]) => pseudoText(locale, format(...given))) as unknown as W
}

/**
 * A text as a translation might have it: with accents, longer the shorter it is (a word may double, a paragraph grows by a
 * third), and in brackets, so that a cut-off end is seen. Stands by itself: the browser tests send it into pages as it is.
 */
export function lengthened(text: string): string {
  const PLAIN = 'AaCcEeIiNnOoSsUuYyZz'
  const ACCENTED = 'ÅåÇçÉéÎîÑñÖöŠšÛûÝýŽž'
  const FILLING = ' öñé twö thréé föür fîvé šîx šévéñ éîght ñîñé téñ'
  const share = text.length <= 10 ? 1 : text.length <= 20 ? 0.7 : text.length <= 50 ? 0.45 : 0.35
  const accented = [...text].map(letter => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('')
  const filling = FILLING.repeat(Math.ceil(text.length / FILLING.length))
  return `[${accented}${filling.slice(0, Math.ceil(text.length * share))}]`
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const ARABIC = 'ابكديفجهيجكلمنوپقرستوڤوخيز'

/**
 * Each Latin letter becomes an Arabic one of about the same sound. Overrides would only turn Latin letters round, and are
 * taken out of every text; these letters are joined, lean on another font and pull digits, brackets and Latin names to where
 * they will stand in a translation: what goes wrong with real Arabic goes wrong with these.
 */
function inArabicLetters(text: string): string {
  return [...text]
    .map(letter => ARABIC[LATIN.indexOf((letter.normalize('NFD')[0] ?? '').toLowerCase())] ?? letter)
    .join('')
}
