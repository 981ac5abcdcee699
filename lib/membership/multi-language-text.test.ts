import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MultiLanguageText, TEXT_REASONS, textFor } from './multi-language-text'
import { withoutOverrides } from './plain-text'

const textIn = (keys: readonly string[], defaultLanguage?: string): MultiLanguageText => {
  const languageValues = Object.fromEntries(keys.map(key => [key, `text in ${key}`]))
  return defaultLanguage === undefined ? { languageValues } : { languageValues, defaultLanguage }
}

describe('the vectors of domain 4.2', () => {
  test.each([
    [['en-US', 'zh-CN'], 'en-US', 'en', 'en-US', 'same-script'],
    [['en-US', 'zh-CN'], 'en-US', 'en-GB', 'en-US', 'same-script'],
    [['en-US', 'zh-CN'], 'en-US', 'zh', 'zh-CN', 'same-script'],
    [['en-US', 'zh-CN'], 'en-US', 'zh-SG', 'zh-CN', 'same-script'],
    [['en-US', 'zh-CN'], 'en-US', 'zh-TW', 'en-US', 'default'],
    [['en-US', 'zh-CN'], 'en-US', 'ms', 'en-US', 'default'],
    [['en-US', 'zh-CN'], 'en-US', 'ZH-cn', 'zh-CN', 'exact'],
    [['en-US', 'zh-CN'], 'en-US', 'zh_CN', 'zh-CN', 'exact'],
    [['en-US', 'zh-CN'], 'en-US', '!!', 'en-US', 'default'],
    [['en-US', 'zh-TW'], undefined, 'zh-HK', 'zh-TW', 'same-script'],
    [['zh', 'en-US'], undefined, 'zh-Hant-TW', 'en-US', 'site-default'],
    [['zh_HK', 'en_US'], undefined, 'zh-TW', 'zh_HK', 'same-script'],
    [['fr', 'xx-bad_key'], undefined, 'de', 'fr', 'first'],
    [[], undefined, 'en', null, 'none'],
  ])('%j, default %s, for a reader of %s: %s (%s)', (keys, defaultLanguage, reader, key, reason) => {
    expect(textFor([reader], textIn(keys, defaultLanguage))).toMatchObject({ key, reason })
  })
})

describe('each reason', () => {
  test.each([
    ['exact', ['ms', 'zh-CN'], textIn(['en-US', 'zh-CN']), 'zh-CN', 1],
    ['shorter-tag', ['en-GB'], textIn(['en', 'en-US']), 'en', 0],
    ['shorter-tag', ['zh-Hant-TW'], textIn(['zh-Hant', 'zh']), 'zh-Hant', 0],
    ['shorter-tag', ['de-CH-x-phonebk'], textIn(['de', 'de-CH']), 'de-CH', 0],
    ['same-script', ['en-GB'], textIn(['en-US', 'en-AU']), 'en-AU', 0],
    ['default', ['ms'], textIn(['fr', 'de'], 'de'), 'de', null],
    ['default', ['ms'], textIn(['fr', 'de-DE'], 'de'), 'de-DE', null],
    ['default', ['ms'], textIn(['fr', '!!'], '!!'), '!!', null],
    ['site-default', ['ms'], textIn(['en', 'de'], 'ja'), 'en', null],
    ['site-default', ['ms'], textIn(['ar', 'en-GB']), 'en-GB', null],
    ['first', ['ms'], textIn(['fr', 'de']), 'de', null],
    ['first', ['ms'], textIn(['!!', 'de']), 'de', null],
    ['first', ['ms'], textIn(['@@', '!!']), '!!', null],
  ] as const)('%s', (reason, preferred, text, key, preference) => {
    const chosen = textFor(preferred, text)
    expect(chosen).toMatchObject({ reason, key, preference, text: `text in ${key}` })
  })

  test('all seven can happen', () => {
    expect(TEXT_REASONS).toHaveLength(7)
    expect(textFor([], textIn([]))).toEqual({
      text: '',
      language: null,
      direction: 'ltr',
      reason: 'none',
      preference: null,
      key: null,
    })
  })
})

describe('a reader of Traditional Chinese', () => {
  test.each([
    [['zh-TW'], ['zh-CN', 'zh-HK', 'en-US'], 'zh-HK'],
    [['zh-TW', 'zh', 'en'], ['zh-CN', 'en-US'], 'en-US'],
    [['zh-TW', 'zh', 'en'], ['zh', 'en-US'], 'en-US'],
    [['zh-TW', 'zh'], ['zh', 'zh-Hant'], 'zh-Hant'],
    [['zh-Hant-TW', 'zh', 'ms'], ['zh-Hans', 'ms-MY'], 'ms-MY'],
    [['zh-HK'], ['zh', 'fr'], 'fr'],
  ])('%j is given of %j %s', (preferred, keys, key) => {
    expect(textFor(preferred, textIn(keys)).key).toBe(key)
  })

  test('is given Simplified where it is asked for by name, is the default, or is all there is', () => {
    expect(textFor(['zh-TW', 'zh-CN'], textIn(['zh-CN', 'en-US'])).key).toBe('zh-CN')
    expect(textFor(['zh-TW'], textIn(['zh-CN', 'fr'], 'zh-CN'))).toMatchObject({
      key: 'zh-CN',
      reason: 'default',
    })
    expect(textFor(['zh-TW'], textIn(['zh-CN']))).toMatchObject({ key: 'zh-CN', reason: 'first' })
  })

  test('a bare zh of a reader of Simplified stays Simplified', () => {
    expect(textFor(['zh-CN', 'zh', 'en'], textIn(['zh', 'en'])).key).toBe('zh')
    expect(textFor(['zh'], textIn(['zh-TW', 'zh-CN'])).key).toBe('zh-CN')
  })
})

describe('what to put into the page', () => {
  test.each([
    [['ar-SA'], textIn(['ar', 'en-US']), 'ar', 'rtl'],
    [['en'], textIn(['ar'], 'ar'), 'ar', 'rtl'],
    [['he'], textIn(['iw']), 'he', 'rtl'],
    [['zh-TW'], textIn(['zh_HK']), 'zh-HK', 'ltr'],
    [['en'], { languageValues: { '!!': 'قهوة' } }, null, 'rtl'],
    [['en'], { languageValues: { '!!': 'Kopi' } }, null, 'ltr'],
  ])('%j of %j is marked %s, %s', (preferred, text, language, direction) => {
    expect(textFor(preferred, text)).toMatchObject({ language, direction })
  })
})

test('blank values count as missing', () => {
  const languageValues = { en: ' \u200B', 'en-GB': '', ms: 'Kopi' }
  expect(textFor(['en'], { languageValues, defaultLanguage: 'en' })).toMatchObject({
    key: 'ms',
    reason: 'first',
  })
})

test.each([
  ['Free \u202Eevil', 'Free evil'],
  ['\u2067Free\nevil', 'Free\nevil'],
  ['Kopi \u2067قهوة\u2069', 'Kopi \u2067قهوة\u2069'],
])('%j turns nothing when it is shown', (written, shown) => {
  expect(textFor(['en'], { languageValues: { en: written } }).text).toBe(shown)
})

test('a text of nothing but overrides counts as missing', () => {
  expect(textFor(['en'], { languageValues: { en: '\u202E\u202C', ms: 'Kopi' } }).key).toBe('ms')
})

test('of two spellings of one tag the canonical one counts, else the first in order', () => {
  expect(textFor(['en-US'], textIn(['en-us', 'en-US', 'EN-us'])).key).toBe('en-US')
  expect(textFor(['en-US'], textIn(['EN-us', 'en-US'])).key).toBe('en-US')
  expect(textFor(['en-US'], textIn(['en-us', 'EN-us'])).key).toBe('EN-us')
})

test('"und" and "*" are no wish for English', () => {
  expect(textFor(['und', '*'], textIn(['en-US', 'it'], 'it'))).toMatchObject({ key: 'it', reason: 'default' })
})

test('names of the prototype are keys like others', () => {
  const languageValues = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}')
  expect(textFor(['toString'], { languageValues })).toMatchObject({ reason: 'exact', text: 'c' })
  expect(textFor(['ms'], { languageValues })).toMatchObject({ reason: 'first', key: 'toString' })
  expect(textFor(['valueOf'], { languageValues: {}, defaultLanguage: 'valueOf' }).reason).toBe('none')
})

test('is total on any map, never blank while a text is there, and does not depend on the order of keys', () => {
  const tag = fc.constantFrom(
    'en',
    'en-US',
    'EN_us',
    'zh',
    'zh-TW',
    'zh_HK',
    'zh-Hant',
    'ar',
    'iw',
    '!!',
    '__proto__',
    'x',
    '',
  )
  const key = fc.oneof(tag, fc.string({ maxLength: 20 }))
  const value = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('', ' ', 'Kopi'))
  const entries = fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name })
  fc.assert(
    fc.property(fc.array(key), entries, fc.option(key), (preferred, pairs, standard) => {
      const rest = standard === null ? {} : { defaultLanguage: standard }
      const chosen = textFor(preferred, { languageValues: Object.fromEntries(pairs), ...rest })
      const turned = textFor(preferred, { languageValues: Object.fromEntries(pairs.toReversed()), ...rest })
      expect(turned).toEqual(chosen)
      expect(TEXT_REASONS).toContain(chosen.reason)
      if (chosen.reason === 'none') return
      const drawn = pairs.map(([name, written]) => [name, withoutOverrides(written)])
      expect(drawn).toContainEqual([chosen.key, chosen.text])
      expect(chosen.text.trim()).not.toBe('')
    }),
  )
})

test('reads maps that are none, as they may come from elsewhere', () => {
  for (const languageValues of [null, undefined, 3, 'en', [], { en: 3, ms: null }]) {
    const text = { languageValues } as { languageValues: never }
    expect(textFor(['en'], text).reason).toBe(languageValues === 'en' ? 'first' : 'none')
  }
})

test('a hundred times more keys do not take a thousand times longer', () => {
  const big = textIn(Array.from({ length: 20_000 }, (_, index) => `k${index}`))
  const started = performance.now()
  expect(textFor(['en'], big).reason).toBe('first')
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('thirty benefits with three texts each take no time to speak of', () => {
  const text = textIn(['en-US', 'ms-MY', 'zh-CN', 'zh-TW', 'ar'], 'en-US')
  textFor(['zh-HK', 'en'], text)
  const started = performance.now()
  for (let index = 0; index < 90; index += 1) textFor(['zh-HK', 'en'], text)
  expect(performance.now() - started).toBeLessThan(250)
})
