import { expect, test } from 'vitest'
import { coverageOf } from './coverage'

const text = (languageValues: Record<string, string>, defaultLanguage?: string) =>
  defaultLanguage === undefined ? { languageValues } : { languageValues, defaultLanguage }
const benefit = (benefitInstanceId: string, keys: readonly string[]) => {
  const all = text(Object.fromEntries(keys.map(key => [key, 'x'])))
  return { benefitInstanceId, benefitTitle: all, useScenarios: all, useRules: all }
}

test('each text has a cell for each promised language, with the key that is shown and why', () => {
  const { rows, languages } = coverageOf(
    [
      {
        benefitInstanceId: 'b',
        benefitTitle: text({ 'en-GB': 'Hi', zh_TW: '嗨', ms: ' ' }, 'zh_TW'),
        useScenarios: text({}),
        useRules: text({ 'ms-MY': 'Hai' }),
      },
    ],
    ['en-US', 'ms-MY', 'zh-TW', 'en-US'],
  )
  expect(rows).toEqual([
    {
      index: 0,
      benefitInstanceId: 'b',
      field: 'benefitTitle',
      cells: [
        { language: 'en-US', state: 'present', key: 'en-GB', reason: 'same-script' },
        { language: 'ms-MY', state: 'falls-back', key: 'zh_TW', reason: 'default' },
        { language: 'zh-TW', state: 'present', key: 'zh_TW', reason: 'exact' },
      ],
    },
    {
      index: 0,
      benefitInstanceId: 'b',
      field: 'useScenarios',
      cells: ['en-US', 'ms-MY', 'zh-TW'].map(language => ({
        language,
        state: 'missing',
        key: null,
        reason: 'none',
      })),
    },
    {
      index: 0,
      benefitInstanceId: 'b',
      field: 'useRules',
      cells: [
        { language: 'en-US', state: 'falls-back', key: 'ms-MY', reason: 'first' },
        { language: 'ms-MY', state: 'present', key: 'ms-MY', reason: 'exact' },
        { language: 'zh-TW', state: 'falls-back', key: 'ms-MY', reason: 'first' },
      ],
    },
  ])
  expect(languages).toEqual([
    { language: 'en-US', present: 1, cells: 3, percent: 33 },
    { language: 'ms-MY', present: 1, cells: 3, percent: 33 },
    { language: 'zh-TW', present: 1, cells: 3, percent: 33 },
  ])
})

test.each([
  [300, 300, 100],
  [299, 300, 99],
  [1, 300, 1],
  [0, 300, 0],
  [2, 3, 67],
  [0, 0, 100],
])('%i of %i benefits are %i per cent', (own, all, percent) => {
  const benefits = Array.from({ length: all }, (_, index) =>
    benefit(`b${index}`, index < own ? ['ms'] : ['en']),
  )
  expect(coverageOf(benefits, ['ms-MY']).languages[0]?.percent).toBe(percent)
})

test('500 benefits in eight languages take no more than a moment', () => {
  const keys = ['en-US', 'ms-MY', 'zh-CN', 'zh-TW', 'ar', 'fr', 'de', 'ja']
  const benefits = Array.from({ length: 500 }, (_, index) => benefit(`b${index}`, keys.slice(index % 8)))
  const start = performance.now()
  expect(coverageOf(benefits, keys).rows).toHaveLength(1_500)
  // Some 30 ms by themselves; beside other work on two processors a few times that.
  expect(performance.now() - start).toBeLessThan(1_000)
})
