import { z } from 'zod'
import { recordFrom } from './json-value'
import { languageTagFrom } from './language-tag'
import type { MultiLanguageText } from './multi-language-text'
import { cut, hasForbiddenCharactersInLines, isBlank } from './plain-text'

/** The document's limits, in UTF-16 units. */
export const LANGUAGE_MAX_LENGTH = 16
export const TEXT_MAX_LENGTH = 256

// Domain 4.3: over-long text is shown whole up to four times its limit.
const TEXT_READ_MAX_LENGTH = 4 * TEXT_MAX_LENGTH

/** What can be wrong with a text: refusals on write, flags for staff on read. */
export const TEXT_PROBLEMS = [
  'not-an-object',
  'no-text',
  'not-a-language',
  'language-too-long',
  'forbidden-characters',
  'not-a-text',
  'blank',
  'too-long',
  'cut',
  'duplicate-language',
  'default-missing',
] as const

export type TextProblem = (typeof TEXT_PROBLEMS)[number]

/** `key` is the language the flag is about; null for the text as a whole. */
export type TextFlag = { key: string | null; code: TextProblem }

/** Why a language code may not be written; null where it may. BCP 47, with hyphens, at most 16 characters. */
export function checkLanguage(code: string): TextProblem | null {
  if (/[@#?]/.test(code)) return 'forbidden-characters'
  if (code.length > LANGUAGE_MAX_LENGTH) return 'language-too-long'
  return code.includes('_') || !languageTagFrom(code)?.languageScript ? 'not-a-language' : null
}

/** Why a value may not be written; null where it may. Line breaks are kept. */
export function checkText(value: string): TextProblem | null {
  if (isBlank(value)) return 'blank'
  if (hasForbiddenCharactersInLines(value)) return 'forbidden-characters'
  return value.length > TEXT_MAX_LENGTH ? 'too-long' : null
}

/** Every complaint about a text by the document's rules, in the order of its keys. */
export function checkMultiLanguageText({ languageValues, defaultLanguage }: MultiLanguageText): TextFlag[] {
  const entries = Object.entries(languageValues)
  const flags: TextFlag[] = entries.length === 0 ? [{ key: null, code: 'no-text' }] : []
  const seen = new Set<string>()
  for (const [key, value] of entries) {
    const tag = languageTagFrom(key)?.tag ?? key
    const twice = seen.has(tag) ? 'duplicate-language' : null
    seen.add(tag)
    for (const code of [checkLanguage(key) ?? twice, checkText(value)]) if (code) flags.push({ key, code })
  }
  if (defaultLanguage !== undefined && !holdsDefault(defaultLanguage, languageValues, seen))
    flags.push({ key: defaultLanguage, code: 'default-missing' })
  return flags
}

// The document's readers may look for the default as it is spelled: only case or an alias may differ from its key.
function holdsDefault(
  spelled: string,
  values: MultiLanguageText['languageValues'],
  tags: Set<string>,
): boolean {
  if (Object.hasOwn(values, spelled)) return true
  return checkLanguage(spelled) === null && tags.has(languageTagFrom(spelled)?.tag ?? spelled)
}

/** Strict, for texts that we write: each issue's `message` is a `TextProblem`, its path ends in the language. */
export const multiLanguageTextWriteSchema = z
  .object({ languageValues: z.record(z.string(), z.string()), defaultLanguage: z.string().optional() })
  .transform(
    ({ languageValues, defaultLanguage }): MultiLanguageText =>
      defaultLanguage === undefined ? { languageValues } : { languageValues, defaultLanguage },
  )
  .superRefine((text, context) => {
    for (const { key, code } of checkMultiLanguageText(text)) {
      const path =
        code === 'default-missing' ? ['defaultLanguage'] : ['languageValues', ...(key === null ? [] : [key])]
      context.addIssue({ code: 'custom', message: code, path })
    }
  })

/**
 * Lenient, for texts that come from elsewhere: what is no text is kept out, all else is kept whole (up to four times
 * the limit, then cut), and everything that breaks the document's rules is flagged. Never throws.
 */
export function readMultiLanguageText(input: unknown): { text: MultiLanguageText; flags: TextFlag[] } {
  const given = recordFrom(input)
  const values = recordFrom(given?.languageValues)
  if (!given || !values)
    return { text: { languageValues: {} }, flags: [{ key: null, code: 'not-an-object' }] }
  const readingFlags: TextFlag[] = []
  const kept: Array<[string, string]> = []
  for (const [key, value] of Object.entries(values)) {
    // As an own key it is harmless, but whoever copies the map by assignment would set a prototype.
    if (typeof value !== 'string' || key === '__proto__') {
      readingFlags.push({ key, code: typeof value === 'string' ? 'not-a-language' : 'not-a-text' })
      continue
    }
    if (value.length > TEXT_READ_MAX_LENGTH) readingFlags.push({ key, code: 'cut' })
    kept.push([key, cut(value, TEXT_READ_MAX_LENGTH)])
  }
  const { defaultLanguage } = given
  const text: MultiLanguageText = {
    languageValues: Object.fromEntries(kept),
    ...(typeof defaultLanguage === 'string' ? { defaultLanguage } : {}),
  }
  return { text, flags: [...readingFlags, ...checkMultiLanguageText(text)] }
}

/** `readMultiLanguageText` as a schema, without its flags: any input gives a text, an empty one at worst. */
export const multiLanguageTextReadSchema = z
  .unknown()
  .transform(input => readMultiLanguageText(input).text)
  .prefault({})
