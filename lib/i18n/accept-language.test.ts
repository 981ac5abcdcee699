import { expect, test } from 'vitest'
import { acceptedLanguages, languageListFrom } from './accept-language'

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

test.each([
  ['zh-HK, en;q=0.5', [], ['zh-HK', 'en']],
  ['!!, zh_HK, *, en ; q=1', ['!!', 'zh_HK', '*'], ['en']],
  ['ar;q=0, ms;q=1.2.3', ['ms;q=1.2.3'], []],
  [', ,', [], []],
  [`${Array(10).fill('ms').join()}, ar;q=0.1`, ['ar;q=0.1'], Array(10).fill('ms')],
])('of %j it tells what it leaves out: %j', (list, leftOut, languages) => {
  expect(languageListFrom(list)).toEqual({ languages, leftOut })
})
