import { expect, test } from 'vitest'
import { DEFAULT_PROMISED_LANGUAGES } from '@/lib/membership/promised-languages'
import { type Finding, REVIEW_CODES, type ReviewCode } from './finding'
import { reviewBenefits } from './review-benefits'
import { reviewPasted } from './review-pasted'
import { CLEAN_BENEFITS } from './testing/clean-benefits'
import { PLANTED } from './testing/planted'

const options = { promised: DEFAULT_PROMISED_LANGUAGES, now: Date.parse('2026-06-01T00:00:00Z') }
const review = (value: unknown) => reviewPasted(JSON.stringify(value), options).findings
const places = (findings: readonly Finding[]) => findings.map(({ path, code }) => [path, code])
const [clean] = CLEAN_BENEFITS
if (!clean) throw new Error('no clean benefit')

/** What lies around a benefit or in the text of the JSON itself; the path is the whole one. */
const PLANTED_TEXTS: Array<[text: string, found: Array<[path: string, code: ReviewCode]>]> = [
  ['', [['', 'empty']]],
  ['{"a":1}', [['', 'unknown-shape']]],
  ['[{"a":1},]', [['[1]', 'not-json']]],
  [`"${'x'.repeat(5_000_001)}"`, [['', 'too-large']]],
  [JSON.stringify([clean, 7]), [['[1]', 'not-an-object']]],
  [JSON.stringify([clean, clean]), [['[1].benefitInstanceId', 'duplicate']]],
  [JSON.stringify([{ ...clean, benefitInstanceId: '' }]), [['[0].benefitInstanceId', 'id-missing']]],
  [JSON.stringify({ ...clean, benefitInstanceId: 'x'.repeat(65) }), [['benefitInstanceId', 'id-too-long']]],
  ['{"assetDetails":7}', [['assetDetails', 'not-an-array']]],
  ['{"assetDetails":"[{]"}', [['assetDetails', 'not-json']]],
  [
    JSON.stringify([7, { assetType: 'POINT', assetValue: 1 }, { assetType: 'BENEFIT', assetValue: '[7]' }]),
    [
      ['[0]', 'not-an-object'],
      ['[1].assetValue', 'not-an-amount'],
      ['[2].assetValue[0]', 'not-an-object'],
    ],
  ],
  [
    JSON.stringify([clean])
      .replace('"ms-MY"', '"ms-MY":"Hai","ms-MY"')
      .replace('"status"', '"status":"USED","status"'),
    [
      ['[0].status', 'duplicate-key'],
      ['[0].benefitTitle.languageValues.ms-MY', 'duplicate-key'],
    ],
  ],
  [
    JSON.stringify({
      assetDetails: [
        {
          assetType: 'BENEFIT',
          assetValue: JSON.stringify([clean]).replace('"status"', '"status":"USED","st\\u0061tus"'),
        },
      ],
    }),
    [['assetDetails[0].assetValue[0].status', 'duplicate-key']],
  ],
  [
    JSON.stringify(clean.benefitTitle).replace('"ms-MY"', '"ms-MY":"Hai","ms-MY"'),
    [['languageValues.ms-MY', 'duplicate-key']],
  ],
  ['{"result":{"a":1,"a":1},"assetDetails":[]}', [['result.a', 'duplicate-key']]],
]

test.each(PLANTED)('%s is found where it was planted, and nothing else', (_name, benefit, found) => {
  expect(places(review(benefit))).toEqual(found)
})

test('all of them in one file are found each in its place', () => {
  const benefits = PLANTED.map(([name, benefit]) => ({ ...benefit, benefitInstanceId: name }))
  const found = PLANTED.flatMap(([, , places], index) =>
    places.map(([path, code]) => [`[${index}].${path}`, code]),
  )
  expect(places(review(benefits))).toEqual(found)
})

test.each(PLANTED_TEXTS)('text %# has its faults where they were planted', (text, found) => {
  expect(places(reviewPasted(text, options).findings)).toEqual(found)
})

test('every code but those of the command itself is planted', () => {
  const planted = new Set(
    [...PLANTED.map(([, , found]) => found), ...PLANTED_TEXTS.map(([, found]) => found)]
      .flat()
      .map(([, code]) => code),
  )
  const byCommand: ReviewCode[] = ['unreadable-file']
  expect(
    Object.keys(REVIEW_CODES)
      .filter(code => !byCommand.includes(code as ReviewCode))
      .toSorted(),
  ).toEqual([...planted].toSorted())
})

test('a finding names its benefit, field, language and severity, and what is shown instead', () => {
  const { 'ms-MY': _, ...others } = clean.benefitTitle.languageValues
  const benefit = { ...clean, benefitTitle: { languageValues: others, defaultLanguage: 'zh-CN' } }
  expect(review([benefit])).toEqual([
    {
      benefitInstanceId: 'clean-1',
      field: 'benefitTitle',
      language: 'ms-MY',
      code: 'falls-back',
      severity: 'error',
      path: '[0].benefitTitle.languageValues.ms-MY',
      fallsBackTo: 'zh-CN',
      reason: 'default',
    },
  ])
})

test('a draft may lack status, times and picture; what it has is judged', () => {
  const { benefitTitle, useRules, useScenarios } = clean
  const draft = { benefitInstanceId: 'd', benefitTitle, useRules, useScenarios }
  expect(reviewBenefits([draft, { ...draft, benefitInstanceId: 'e', benefitUrl: null }], options)).toEqual([])
  expect(places(reviewBenefits([draft, { ...draft, iconUrl: 'x', status: '?' }], options))).toEqual([
    ['[1].benefitInstanceId', 'duplicate'],
    ['[1].iconUrl', 'unsafe-url'],
    ['[1].status', 'unknown-status'],
  ])
})

test('of a text alone, too, findings stand in the order of the file', () => {
  const text = { languageValues: { ms: ' ', en: '<b>x</b>' }, defaultLanguage: 'fr' }
  const withoutChinese = { ...options, promised: ['zh-CN', 'ms'] }
  expect(places(reviewPasted(JSON.stringify(text), withoutChinese).findings)).toEqual([
    ['languageValues.ms', 'blank'],
    ['languageValues.ms', 'falls-back'],
    ['languageValues.en', 'markup'],
    ['defaultLanguage', 'default-missing'],
    ['languageValues.zh-CN', 'falls-back'],
  ])
})

test('a regional key serves its language, and a longer file than can be pasted is read where that is allowed', () => {
  const text = {
    languageValues: { en: 'Hello', ms: 'Hai', zh: '你好', 'zh-Hant': '你好', 'ar-SA': 'مرحبا' },
    defaultLanguage: 'en',
  }
  expect(review(text)).toEqual([])
  const large = `[${JSON.stringify(clean)}${' '.repeat(5_000_000)}]`
  expect(reviewPasted(large, { ...options, maxLength: 6_000_000 }).findings).toEqual([])
})
