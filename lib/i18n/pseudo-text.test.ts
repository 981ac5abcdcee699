import { describe, expect, test } from 'vitest'
import { PSEUDO_LOCALES, pseudoText, pseudoWords } from './pseudo-text'
import { testWords } from './testing/words'

test.each([
  ['Menu', '[Méñû öñé]'],
  ['RM 5', '[RM 5 öñé]'],
  ['咖啡', '[咖啡 ö]'],
])('%j with accents is %j', (text, expected) => {
  expect(pseudoText('en-XA', text)).toBe(expected)
})

test.each([
  ['Kopi', 'كوپي'],
  ['Café 24, RM 5.00', 'كافي 24, رم 5.00'],
  ['咖啡 [x]', '咖啡 [خ]'],
  ['\n', '\n'],
])('%j in Arabic letters is %j', (text, expected) => {
  expect(pseudoText('ar-XB', text)).toBe(expected)
})

test('every Latin letter has an Arabic one', () => {
  expect(pseudoText('ar-XB', 'abcdefghijklmnopqrstuvwxyz')).toMatch(/^\p{sc=Arabic}{26}$/u)
})

describe.each(PSEUDO_LOCALES)('words in %s', locale => {
  test('are rewritten once they are formatted', () => {
    const t = testWords('en', 'Benefit')
    const given = { days: 3, printed: '3' }
    expect(pseudoWords(locale, t)('endsIn', given)).toBe(pseudoText(locale, 'Ends in 3 days'))
  })
})
