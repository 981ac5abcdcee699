import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cut,
  hasForbiddenCharacters,
  hasForbiddenCharactersInLines,
  isBlank,
  trimmed,
  withoutOverrides,
} from './plain-text'

describe('characters that no text of one line may hold', () => {
  test.each([
    ['NUL', 'a\u0000b', true],
    ['a line break', 'a\nb', true],
    ['a tab', 'a\tb', true],
    ['delete', 'a\u007F', true],
    ['a C1 control', 'a\u0085', true],
    ['half a surrogate pair', 'a\uD83D', true],
    ['a turned surrogate pair', '\uDE00\uD83D', true],
    ['a direction override', 'a\u202Eb', true],
    ['an isolate', 'a\u2066b', true],
    ['what a decoder leaves of invalid UTF-8', 'a\uFFFD\uFFFD', true],
    ['what a decoder leaves of a lone surrogate', Buffer.from('a\uD83D').toString(), true],
    ['an emoji', '😀', false],
    ['a zero-width non-joiner, which Persian names need', 'می\u200Cخواهم', false],
    ['nothing', '', false],
  ])('%s', (_, text, forbidden) => {
    expect(hasForbiddenCharacters(text)).toBe(forbidden)
  })

  test.each([
    ['line breaks and tabs', 'a\r\n\tb', false],
    ['NUL', 'a\u0000', true],
    ['half a surrogate pair', '\uD83D', true],
    ['an embedding', '\u202Aa\u202C', true],
    ['an override', 'Free \u202Eevil', true],
    ['what closes an override', 'a\u202C', true],
    ['direction marks', '\u200Ea\u200F\u061C', false],
    ['a closed isolate', 'قهوة \u2066Kopi\u2069', false],
    ['isolates one in another', '\u2067a\u2068b\u2069\u2069', false],
    ['an open isolate', 'a\u2066b', true],
    ['what closes no isolate', 'a\u2069\u2066', true],
    ['an isolate that is closed in another line', '\u2067a\nb\u2069', true],
    ['a zero-width space, joiner and non-joiner', 'a\u200B\u200D\u200Cb', false],
  ])('%s in texts of several lines', (_, text, forbidden) => {
    expect(hasForbiddenCharactersInLines(text)).toBe(forbidden)
  })
})

test.each([
  ['Free \u202Eevil', 'Free evil'],
  ['\u202Aa\u202B\u202C\u202Db', 'ab'],
  ['قهوة \u2066Kopi\u2069', 'قهوة \u2066Kopi\u2069'],
  ['a\u2067b', 'ab'],
  ['\u2066a\u2069 b\u2067', 'a b'],
  ['\u2067a\nb\u2069', 'a\nb'],
  ['\u200Fa\u200D', '\u200Fa\u200D'],
])('%j is drawn as %j', (text, drawn) => {
  expect(withoutOverrides(text)).toBe(drawn)
})

test.each([
  ['  Ana\u00A0', 'Ana'],
  ['\u202A+60 17\u202C', '+60 17'],
  ['\u200B\u200B', ''],
  ['Ze\u0301', 'Z\u00E9'],
  ['van  Dijk', 'van  Dijk'],
])('%j is trimmed to %j', (text, expected) => {
  expect(trimmed(text)).toBe(expected)
})

test('a million spaces are trimmed at once', () => {
  const text = `a${' '.repeat(1_000_000)}b`
  const started = performance.now()
  expect(trimmed(text)).toHaveLength(1_000_002)
  expect(performance.now() - started).toBeLessThan(1_000)
})

test.each([
  ['', true],
  [' \u3000\n', true],
  ['\u200B\u200D\u00AD', true],
  ['\u3164\u2800', true],
  ['.', false],
  ['👍', false],
  ['肯', false],
])('%j is blank: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank)
})

test.each([
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abc…'],
  ['ab😀de', 4, 'ab…'],
  ['ab😀de', 5, 'ab😀…'],
])('%j cut to %i is %j', (text, maxLength, expected) => {
  expect(cut(text, maxLength)).toBe(expected)
})

test('what is drawn holds nothing that turns it, and drawing it twice changes nothing', () => {
  const unit = fc.constantFrom('a', '\n', '\u202A', '\u202E', '\u2066', '\u2068', '\u2069')
  fc.assert(
    fc.property(fc.string({ unit }), text => {
      const drawn = withoutOverrides(text)
      expect(hasForbiddenCharactersInLines(drawn)).toBe(false)
      expect(withoutOverrides(drawn)).toBe(drawn)
    }),
  )
})

test('trimming twice changes nothing, and a cut text fits and stays well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, maxLength) => {
      expect(trimmed(trimmed(text))).toBe(trimmed(text))
      const short = cut(text, maxLength)
      expect(short.length).toBeLessThanOrEqual(maxLength)
      expect(/\p{Cs}/u.test(short)).toBe(false)
    }),
  )
})
