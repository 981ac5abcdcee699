import { PSEUDO_BASE, PSEUDO_LOCALES, type PseudoLocale, pseudoWords } from '@/lib/i18n/pseudo-text'
import { LOCALES, type Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { languageTagFrom } from '@/lib/membership/language-tag'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { pseudoBenefit, pseudoMultiText } from './pseudo-benefit'
import type { READERS, ViewOptions } from './view-options'

/** Somebody whose page is shown, and how their texts come to them. */
export type Reader = {
  /** The tag of the language they read. */
  id: Locale | PseudoLocale
  /** The portal's, in whose direction and formats their page is. */
  locale: Locale
  /** By which their texts are chosen (domain 4.3): the page's language, then the languages that were typed. */
  preferred: readonly string[]
  /** What their page is drawn with, which for a pseudo-locale is not what their texts are chosen by. */
  drawnFor: readonly string[]
  words: Words<'Benefit'>
  benefitOf: (benefit: BenefitDetail) => BenefitDetail
  textOf: (text: MultiLanguageText) => MultiLanguageText
}

const unchanged = <T>(value: T) => value

/** The readers that are ticked; where none is, `own`, as many languages as the staff person reads. */
export function readersOf({ readers, languages }: ViewOptions, own: readonly Locale[]): Promise<Reader[]> {
  const ticked: readonly (typeof READERS)[number][] = readers.length > 0 ? readers : own
  const real = LOCALES.filter(locale => ticked.includes('all') || ticked.includes(locale))
  const pseudo = PSEUDO_LOCALES.filter(locale => ticked.includes(locale))
  return Promise.all([
    ...real.map(locale => realReader(locale, languages)),
    ...pseudo.map(locale => pseudoReader(locale, languages)),
  ])
}

async function realReader(locale: Locale, languages: readonly string[]): Promise<Reader> {
  const preferred = [locale, ...languages]
  return {
    id: locale,
    locale,
    preferred,
    drawnFor: preferred,
    words: await wordsFor(locale, 'Benefit'),
    benefitOf: unchanged,
    textOf: unchanged,
  }
}

async function pseudoReader(id: PseudoLocale, languages: readonly string[]): Promise<Reader> {
  const preferred = ['en', ...languages]
  return {
    id,
    locale: PSEUDO_BASE[id],
    preferred,
    drawnFor: [id],
    words: pseudoWords(id, await wordsFor('en', 'Benefit')),
    benefitOf: benefit => pseudoBenefit(id, preferred, benefit),
    textOf: text => pseudoMultiText(id, preferred, text),
  }
}

/** Of the portal's languages those that a person reads: of the same language and script as one that they prefer. */
export function portalLanguagesOf(preferred: readonly string[]): Locale[] {
  const scriptOf = (tag: string) => languageTagFrom(tag)?.languageScript
  return LOCALES.filter(locale => preferred.some(tag => scriptOf(tag) === scriptOf(locale)))
}
