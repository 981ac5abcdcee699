import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, hasForbiddenCharacters, hasForbiddenCharactersInLines, isBlank, trimmed } from './plain-text'

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
    ['a direction mark', '\u202Aa\u202C', false],
  ])('%s in texts of several lines', (_, text, forbidden) => {
    expect(hasForbiddenCharactersInLines(text)).toBe(forbidden)
  })
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
