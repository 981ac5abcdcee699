import { recordFrom } from '@/lib/membership/json-value'
import { languageTagFrom } from '@/lib/membership/language-tag'
import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'
import {
  checkLanguage,
  readMultiLanguageText,
  type TextProblem,
} from '@/lib/membership/multi-language-text-schema'
import { isBlank } from '@/lib/membership/plain-text'
import { cellsOf } from './coverage'
import type { Fault, ReviewCode } from './finding'
import type { TextField } from './reviewed-benefit'
import { translationCodes } from './translation-codes'
import { valueCodes } from './value-codes'

/** A fault of one MultiLanguageText; `path` is the one within it. */
export type TextFault = Omit<Fault, 'field'>

/** What reading tells of a key; what it tells of a text is told here in finer codes. */
const KEY_CODES = ['not-a-text', 'not-a-language', 'language-too-long', 'duplicate-language'] as const

/**
 * Every fault of one text, whatever the input is: its languages against the promised ones, its keys, each value, and
 * each value against the one that it was translated from. `field` says how it is drawn. Linear in the input.
 */
export function textFaults(
  input: unknown,
  promised: readonly string[],
  field: TextField | null = null,
): TextFault[] {
  if (input === undefined || input === null) return coverageFaults({ languageValues: {} }, promised)
  const { text, flags } = readMultiLanguageText(input)
  if (flags.some(({ code }) => code === 'not-an-object')) {
    return [{ language: null, code: 'not-an-object', path: recordFrom(input) ? 'languageValues' : '' }]
  }
  return [
    ...keyFaults(text, flags),
    ...defaultFaults(text, recordFrom(input)?.defaultLanguage),
    ...Object.entries(text.languageValues).flatMap(([key, value]) =>
      valueCodes(value, field).map(code => at(key, code)),
    ),
    ...sourceFaults(text),
    ...coverageFaults(text, promised),
  ]
}

const at = (key: string, code: ReviewCode): TextFault => ({
  language: key,
  code,
  path: `languageValues.${key}`,
})

function keyFaults(
  { languageValues }: MultiLanguageText,
  flags: readonly { key: string | null; code: TextProblem }[],
): TextFault[] {
  const told = flags.flatMap(({ key, code }) => {
    const known = KEY_CODES.find(keyCode => keyCode === code)
    return known && key !== null ? [at(key, known)] : []
  })
  // To reading, "@" in a key is a forbidden character like one in a text; who mends it looks for a language code.
  const withMarks = Object.keys(languageValues).filter(key => checkLanguage(key) === 'forbidden-characters')
  return [...told, ...withMarks.map(key => at(key, 'not-a-language'))]
}

function defaultFaults({ languageValues, defaultLanguage }: MultiLanguageText, given: unknown): TextFault[] {
  const path = 'defaultLanguage'
  if (defaultLanguage === undefined) {
    if (given !== undefined && given !== null) return [{ language: null, code: 'not-a-text', path }]
    const hasText = Object.values(languageValues).some(value => !isBlank(value))
    return hasText ? [{ language: null, code: 'no-default', path }] : []
  }
  const withText = Object.fromEntries(Object.entries(languageValues).filter(([, value]) => !isBlank(value)))
  const { flags } = readMultiLanguageText({ languageValues: withText, defaultLanguage })
  const isMissing = flags.some(({ code }) => code === 'default-missing')
  return isMissing ? [{ language: defaultLanguage, code: 'default-missing', path }] : []
}

/** A text's source is what a reader without any of its languages is shown: its default, else the site's, else the first. */
function sourceFaults(text: MultiLanguageText): TextFault[] {
  const { key: sourceKey } = textFor([], text)
  if (sourceKey === null) return []
  const compare = translationCodes(text.languageValues[sourceKey] ?? '', sourceKey)
  return Object.entries(text.languageValues)
    .filter(([key, value]) => !isBlank(value) && tagOf(key) !== tagOf(sourceKey))
    .flatMap(([key, value]) => compare(value, key).map(code => at(key, code)))
}

// A language that is there twice is told by a code of its own; the two are no translations of each other.
const tagOf = (key: string) => languageTagFrom(key)?.tag ?? key

function coverageFaults(text: MultiLanguageText, promised: readonly string[]): TextFault[] {
  return cellsOf(text, [...new Set(promised)]).flatMap(({ language, state, key, reason }): TextFault[] => {
    if (state === 'present') return []
    if (state === 'missing' || key === null) return [at(language, 'missing')]
    return [{ ...at(language, 'falls-back'), fallsBackTo: key, reason }]
  })
}
