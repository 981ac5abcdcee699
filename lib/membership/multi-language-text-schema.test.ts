import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { textFor } from './multi-language-text'
import {
  multiLanguageTextReadSchema,
  multiLanguageTextWriteSchema,
  readMultiLanguageText,
} from './multi-language-text-schema'

const problems = (input: unknown) =>
  (multiLanguageTextWriteSchema.safeParse(input).error?.issues ?? []).map(({ message, path }) => [
    message,
    path.join('.'),
  ])

describe('on write', () => {
  test.each([
    [{ languageValues: { 'en-US': 'KFC', 'zh-CN': '肯德基' }, defaultLanguage: 'en-US' }],
    [{ languageValues: { 'en-US': 'KFC' } }],
    [{ languageValues: { 'en-US': 'a'.repeat(256) } }],
    [{ languageValues: { 'en-US': 'first line\nsecond line' } }],
    [{ languageValues: { 'zh-Hant-HK-x-12': 'a' } }],
    [{ languageValues: { 'en-US': 'KFC' }, defaultLanguage: 'en-us' }],
  ])('accepts case %#', text => {
    expect(multiLanguageTextWriteSchema.parse(text)).toEqual(text)
  })

  test.each([
    [{ languageValues: {} }, [['no-text', 'languageValues']]],
    [{ languageValues: { en: '' } }, [['blank', 'languageValues.en']]],
    [{ languageValues: { en: ' \u3000' } }, [['blank', 'languageValues.en']]],
    [{ languageValues: { en: 'a'.repeat(257) } }, [['too-long', 'languageValues.en']]],
    [{ languageValues: { en: 'a\u0000' } }, [['forbidden-characters', 'languageValues.en']]],
    [{ languageValues: { en: 'Free \u202eevil' } }, [['forbidden-characters', 'languageValues.en']]],
    [{ languageValues: { en: 'a\u2067b' } }, [['forbidden-characters', 'languageValues.en']]],
    [{ languageValues: { ar: 'قهوة \u2066Kopi\u2069' } }, []],
    [{ languageValues: { 'en@': 'a' } }, [['forbidden-characters', 'languageValues.en@']]],
    [{ languageValues: { 'en#': 'a' } }, [['forbidden-characters', 'languageValues.en#']]],
    [{ languageValues: { 'en?': 'a' } }, [['forbidden-characters', 'languageValues.en?']]],
    [{ languageValues: { zh_HK: 'a' } }, [['not-a-language', 'languageValues.zh_HK']]],
    [{ languageValues: { und: 'a' } }, [['not-a-language', 'languageValues.und']]],
    [{ languageValues: { '': 'a' } }, [['not-a-language', 'languageValues.']]],
    [{ languageValues: { 'zh-Hant-HK-x-123': 'a' } }, []],
    [
      { languageValues: { 'sl-rozaj-biske-1994': 'a' } },
      [['language-too-long', 'languageValues.sl-rozaj-biske-1994']],
    ],
    [{ languageValues: { 'en-US': 'a', 'en-us': 'b' } }, [['duplicate-language', 'languageValues.en-us']]],
    [{ languageValues: { iw: 'a', he: 'b' } }, [['duplicate-language', 'languageValues.he']]],
    [{ languageValues: { en: 'a' }, defaultLanguage: 'ms' }, [['default-missing', 'defaultLanguage']]],
    [
      { languageValues: { 'zh-CN': 'a' }, defaultLanguage: 'zh_CN' },
      [['default-missing', 'defaultLanguage']],
    ],
    [{ languageValues: { en: 'a' }, defaultLanguage: '@' }, [['default-missing', 'defaultLanguage']]],
    [{ languageValues: { en: 'a' }, defaultLanguage: '' }, [['default-missing', 'defaultLanguage']]],
    [{ languageValues: { en: 'a' }, defaultLanguage: 'toString' }, [['default-missing', 'defaultLanguage']]],
  ])('case %#: %j', (text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  test('refuses what is no map of texts', () => {
    for (const input of [null, 'en', {}, { languageValues: { en: 1 } }, { languageValues: [] }]) {
      expect(multiLanguageTextWriteSchema.safeParse(input).success).toBe(false)
    }
  })
})

describe('on read', () => {
  test('keeps the texts and leaves out what is none', () => {
    const given = {
      languageValues: { en: 'Coffee', ms: 3, '!!': 'Kopi', ar: null },
      defaultLanguage: 7,
      more: 1,
    }
    expect(readMultiLanguageText(given)).toEqual({
      text: { languageValues: { en: 'Coffee', '!!': 'Kopi' } },
      flags: [
        { key: 'ms', code: 'not-a-text' },
        { key: 'ar', code: 'not-a-text' },
        { key: '!!', code: 'not-a-language' },
      ],
    })
  })

  test.each([
    [257, 257, ['too-long']],
    [1024, 1024, ['too-long']],
    [1025, 1024, ['cut', 'too-long']],
  ])('a text of %i characters is kept with %i', (length, kept, codes) => {
    const { text, flags } = readMultiLanguageText({ languageValues: { en: 'a'.repeat(length) } })
    expect(text.languageValues.en).toHaveLength(kept)
    expect(flags.map(({ code }) => code)).toEqual(codes)
  })

  test('a direction override is kept as it is, and flagged', () => {
    expect(readMultiLanguageText({ languageValues: { en: 'Free \u202Eevil' } })).toEqual({
      text: { languageValues: { en: 'Free \u202Eevil' } },
      flags: [{ key: 'en', code: 'forbidden-characters' }],
    })
  })

  test('never sets a prototype', () => {
    const { text, flags } = readMultiLanguageText(JSON.parse('{"languageValues":{"__proto__":"a","en":"b"}}'))
    expect(Object.keys(text.languageValues)).toEqual(['en'])
    expect(flags).toEqual([{ key: '__proto__', code: 'not-a-language' }])
  })

  test.each([null, undefined, 'Coffee', 3, [], {}, { languageValues: null }, { languageValues: [] }])(
    '%j is an empty text',
    input => {
      expect(readMultiLanguageText(input)).toEqual({
        text: { languageValues: {} },
        flags: [{ key: null, code: 'not-an-object' }],
      })
    },
  )

  test('a field that is missing is an empty text too', () => {
    const schema = z.object({ useRules: multiLanguageTextReadSchema })
    expect(schema.parse({})).toEqual({ useRules: { languageValues: {} } })
  })

  test('a missing default is flagged and stays', () => {
    const { text, flags } = readMultiLanguageText({ languageValues: { en: 'a' }, defaultLanguage: 'ms' })
    expect(text.defaultLanguage).toBe('ms')
    expect(flags).toEqual([{ key: 'ms', code: 'default-missing' }])
  })
})

test('whatever comes is read, and what may be written is read without a flag', () => {
  fc.assert(
    fc.property(fc.anything(), input => {
      expect(textFor(['en'], multiLanguageTextReadSchema.parse(input)).direction).toMatch(/^(ltr|rtl)$/)
    }),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('en', 'ms-MY', 'zh_HK', '!!'), fc.string()), languageValues => {
      const written = multiLanguageTextWriteSchema.safeParse({ languageValues }).success
      expect(readMultiLanguageText({ languageValues }).flags.length === 0).toBe(written)
    }),
  )
})
