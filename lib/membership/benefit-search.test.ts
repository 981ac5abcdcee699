import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchedBenefits, searchWords } from './benefit-search'
import { benefitOf } from './testing/benefits'

const KOPI = benefitOf({
  benefitTitle: {
    languageValues: { en: 'A café kopi', 'zh-CN': '免费咖啡一杯', ar: 'فنجان قَهْوة', ms: 'Secawan kopi' },
    defaultLanguage: 'ms',
  },
  useRules: { languageValues: { en: 'Show your card' } },
  useScenarios: { languageValues: { en: 'In KLCC' } },
})

const isFound = (query: string, preferred: readonly string[]) =>
  searchedBenefits([KOPI], searchWords(query), preferred).length === 1

test.each([
  ['CAFE', ['en']],
  ['klcc', ['en']],
  ['card kopi', ['en']],
  ['ＫＯＰＩ', ['en']],
  ['secawan', ['en']],
  ['咖啡', ['zh-CN']],
  ['费咖', ['zh-CN']],
  ['قهوه', ['ar']],
  ['القهوة'.slice(2), ['ar']],
  ['secawan 咖啡', ['zh-CN']],
  ['', ['en']],
  [' \u200B\u064B ', ['en']],
])('%j is found by readers of %j', (query, preferred) => {
  expect(isFound(query, preferred)).toBe(true)
})

test.each([
  ['咖啡', ['en']],
  ['café', ['zh-CN']],
  ['kopi tea', ['en']],
])('%j is not found by readers of %j, who are shown no such text', (query, preferred) => {
  expect(isFound(query, preferred)).toBe(false)
})

test('no query of any kind throws, and what is found was there', () => {
  const benefits = [KOPI, benefitOf({ benefitInstanceId: 'b-2', title: '\uD800‮\u200F' })]
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), query => {
      for (const found of searchedBenefits(benefits, searchWords(query), ['ar', 'xx-']))
        expect(benefits).toContain(found)
    }),
  )
})
