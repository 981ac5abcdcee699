import { expect, test } from 'vitest'
import { directionOf, directionOfText, languageTagFrom } from './language-tag'

test.each([
  ['en-US', 'en-US', 'en-Latn'],
  ['EN-us', 'en-US', 'en-Latn'],
  ['zh_HK', 'zh-HK', 'zh-Hant'],
  ['zh', 'zh', 'zh-Hans'],
  ['zh-Hant-CN', 'zh-Hant-CN', 'zh-Hant'],
  ['cmn-Hans-CN', 'zh-Hans-CN', 'zh-Hans'],
  ['iw', 'he', 'he-Hebr'],
  ['in', 'id', 'id-Latn'],
  ['tl', 'fil', 'fil-Latn'],
  ['und-TW', 'und-TW', 'zh-Hant'],
  ['und', 'und', null],
])('%s is %s and reads %s', (text, tag, languageScript) => {
  expect(languageTagFrom(text)).toEqual({ tag, languageScript })
  expect(languageTagFrom(text)).toEqual({ tag, languageScript })
})

test.each([
  '',
  '!!',
  '*',
  'x',
  'en-',
  '-',
  'toolongtag',
  'en us',
  '__proto__',
  'a'.repeat(71),
  `en-${'a'.repeat(70)}`,
])('%j is no tag', text => {
  expect(languageTagFrom(text)).toBeNull()
})

test('a tag may have 70 characters, valid or not no more', () => {
  const tag = `en-x-${'a'.repeat(8)}${'-abcdefg'.repeat(7)}`
  expect(languageTagFrom(`${tag}h`)?.tag).toHaveLength(70)
  expect(languageTagFrom(`${tag}-h`)).toBeNull()
})

test('what was read is remembered, until two thousand others were', () => {
  const read = languageTagFrom('kab-DZ')
  expect(languageTagFrom('kab-DZ')).toBe(read)
  languageTagFrom('kab')
  expect(languageTagFrom('kab-DZ')).toBe(read)
  for (let index = 0; index < 2_000; index += 1) languageTagFrom(`other ${index}`)
  expect(languageTagFrom('kab-DZ')).not.toBe(read)
  expect(languageTagFrom('kab-DZ')).toEqual(read)
})

test('thousands of foreign keys do not break what is remembered', () => {
  for (let index = 0; index < 5_000; index += 1) languageTagFrom(`junk ${index}`)
  expect(languageTagFrom('ar')?.tag).toBe('ar')
})

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur_PK', 'rtl'],
  ['dv', 'rtl'],
  ['pa-Arab', 'rtl'],
  ['ms-Arab', 'rtl'],
  ['pa', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
  ['zh-TW', 'ltr'],
  ['!!', 'ltr'],
  ['und', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

test.each([
  ['12 قهوة', 'rtl'],
  ['קפה', 'rtl'],
  ['Coffee قهوة', 'ltr'],
  ['12', 'ltr'],
])('a text in no known language, %j, runs %s', (text, direction) => {
  expect(directionOfText(text)).toBe(direction)
})
