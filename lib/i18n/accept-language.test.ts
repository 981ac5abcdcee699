import { expect, test } from 'vitest'
import { acceptedLanguages } from './accept-language'

test.each([
  ['zh-HK,zh;q=0.9,en;q=0.8', ['zh-HK', 'zh', 'en']],
  ['en;q=0.1, ar', ['ar', 'en']],
  ['ms, ar', ['ms', 'ar']],
  ['ar;q=0, *, en_US, !!', []],
  [Array(12).fill('ms').join(), Array(10).fill('ms')],
  ['', []],
  [null, []],
])('%j asks for %j', (header, languages) => {
  expect(acceptedLanguages(header)).toEqual(languages)
})
