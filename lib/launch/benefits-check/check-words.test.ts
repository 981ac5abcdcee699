import { expect, it } from 'vitest'
import { DEFAULT_PROMISED_LANGUAGES } from '@/lib/membership/promised-languages'
import { checkWords } from './check-words'

it.each([
  [['a.json'], DEFAULT_PROMISED_LANGUAGES, false],
  [['--json', 'a.json'], DEFAULT_PROMISED_LANGUAGES, true],
  [['a.json', '--locales', 'en-us, EN-US,iw'], ['en-US', 'he'], false],
  [['a.json', '--locales=zh-Hant,fil'], ['zh-Hant', 'fil'], false],
])('%j says what to check', (words, promised, isJson) => {
  expect(checkWords(words)).toEqual({ kind: 'check', file: 'a.json', promised, isJson })
})

it.each([
  [[], 'Say which file to check'],
  [[''], 'Say which file to check'],
  [['a.json', 'b.json'], 'Say which file to check, one at a time'],
  [['a.json', '--locales'], "'--locales <value>' argument missing. Say npm run benefits:check -- --help"],
  [['a.json', '--locales', ''], '--locales needs language codes with commas between them'],
  [['a.json', '--locales', 'en-US,'], '--locales needs language codes with commas between them'],
  [['a.json', '--locales', 'zh_CN'], 'There is no language "zh_CN"'],
  [['a.json', '--locales', 'qx'], 'There is no language "qx"'],
  [['a.json', '--locales', 'English'], 'There is no language "English"'],
  [['a.json', '--locales', 'en@\u001b[31m'], 'There is no language "en@\\u001b[31m"'],
  [['a.json', '--json=yes'], "'--json' does not take an argument"],
  [['-x', 'a.json'], "Unknown option '-x'"],
])('%j is refused in a sentence', (words, sentence) => {
  const asked = checkWords(words)
  expect(asked).toMatchObject({ kind: 'refused', sentence: expect.stringContaining(sentence) })
})

it('explains itself', () => {
  expect(checkWords(['--help'])).toEqual({ kind: 'help' })
  expect(checkWords(['-h', 'a.json'])).toEqual({ kind: 'help' })
})
