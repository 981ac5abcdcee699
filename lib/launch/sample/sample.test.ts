import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decimalFrom } from '@/lib/membership/amount'
import { BENEFITS_MAX_SIZE } from '@/lib/membership/benefit-detail'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { checkMultiLanguageText } from '@/lib/membership/multi-language-text-schema'
import { safeHttpsUrl } from '@/lib/membership/safe-url'
import type { BenefitTemplate } from '@/lib/store/benefit'
import { COMPLETE_BENEFITS } from './benefit-texts'
import { SAMPLE_BENEFITS, SAMPLE_MEMBERS } from './members'
import { SAMPLE_TIERS } from './programme'

const TEXTS = ['benefitTitle', 'useRules', 'useScenarios'] as const
const LANGUAGES = ['ar', 'en-US', 'ms-MY', 'zh-CN', 'zh-TW']

const templates: (Omit<BenefitTemplate, 'templateID'> & { key: string })[] = SAMPLE_BENEFITS
const texts: MultiLanguageText[] = templates.flatMap(template => TEXTS.map(field => template[field]))
const values = texts.flatMap(text => Object.values(text.languageValues))
const held = SAMPLE_MEMBERS.flatMap(member => member.benefits)
const languagesOf = (text: MultiLanguageText) => Object.keys(text.languageValues).toSorted()

const hasKeys = (...keys: string[]) =>
  templates.some(({ benefitTitle }) => keys.every(key => languagesOf(benefitTitle).includes(key)))

describe('the benefits of the sample', () => {
  test.each(COMPLETE_BENEFITS)('$key speaks all five languages in each of its texts', benefit => {
    for (const field of TEXTS) expect(languagesOf(benefit[field]), field).toEqual(LANGUAGES)
  })

  test('there are at least 16, each held by somebody', () => {
    expect(SAMPLE_BENEFITS.length).toBeGreaterThanOrEqual(16)
    expect(new Set(held.map(({ benefit }) => benefit))).toEqual(new Set(templates.map(({ key }) => key)))
  })

  test('no text breaks a rule but the one with the underscore, which does so on purpose', () => {
    const flags = texts.flatMap(checkMultiLanguageText)
    expect(flags).toEqual([
      { key: 'zh_CN', code: 'not-a-language' },
      { key: 'zh_CN', code: 'not-a-language' },
    ])
  })

  test.each<[string, boolean]>([
    ['missing languages', texts.some(text => languagesOf(text).length === 2)],
    ['no default language', texts.some(text => text.defaultLanguage === undefined)],
    ['two regions of English', hasKeys('en-GB', 'en-US')],
    [
      'two tags of Traditional Chinese, neither zh-TW',
      hasKeys('zh-HK', 'zh-Hant') && !hasKeys('zh-HK', 'zh-TW'),
    ],
    ['a key with an underscore', hasKeys('zh_CN')],
    [
      'Arabic alone, in all three texts',
      templates.some(t => TEXTS.every(f => `${languagesOf(t[f])}` === 'ar')),
    ],
    ['a text of exactly 256 characters', values.some(value => value.length === 256)],
    ['line breaks', templates.some(t => t.useRules.languageValues['en-US']?.includes('\n'))],
    ['a word of over 50 letters', values.some(value => /\p{L}{51}/u.test(value))],
    [
      'Arabic around Latin words and a phone number',
      values.some(v => /\p{sc=Arabic}.*Kopi & Kin.*\+60.*\p{sc=Arabic}/u.test(v)),
    ],
    ['what looks like markup', values.some(value => value.includes('<3'))],
    ['a benefitUrl', templates.some(({ benefitUrl }) => benefitUrl !== null)],
    ['no benefitUrl', templates.some(({ benefitUrl }) => benefitUrl === null)],
    ['ACTIVATED and usable', held.some(b => b.status === 'ACTIVATED' && b.endsInDays > 0)],
    ['ACTIVATED but past', held.some(b => b.status === 'ACTIVATED' && b.endsInDays < 0)],
    ['USED', held.some(b => b.status === 'USED')],
    ['EXPIRED', held.some(b => b.status === 'EXPIRED')],
    [
      'ending within three days',
      held.some(b => b.status === 'ACTIVATED' && b.endsInDays > 0 && b.endsInDays < 3),
    ],
    ['an id that a path must encode', held.some(b => /[/ ]/.test(b.benefitInstanceId ?? ''))],
  ])('one of them shows: %s', (_, isThere) => {
    expect(isThere).toBe(true)
  })

  test('amounts have zero, two and three decimals, and IDR its two', () => {
    const amounts = held.flatMap(({ amount }) =>
      amount ? [`${amount.currency} ${decimalFrom(amount)}`] : [],
    )
    expect(amounts).toEqual(expect.arrayContaining(['MYR 6.90', 'JPY 1000', 'KWD 1.250', 'IDR 1000.00']))
  })

  test.each(templates)(
    '$key has a picture of this site and an address that may be a link',
    ({ iconUrl, benefitUrl }) => {
      expect(iconUrlFrom(iconUrl, [])).toBe(iconUrl)
      expect(existsSync(`public${iconUrl}`), iconUrl).toBe(true)
      if (benefitUrl !== null) expect(safeHttpsUrl(benefitUrl)).toMatch(/^https:\/\/kopi-kin\.example\//)
    },
  )

  test('nobody holds more than one answer of the documents carries, or one benefit twice', () => {
    for (const { who, benefits } of SAMPLE_MEMBERS) {
      expect(benefits.length, who).toBeLessThanOrEqual(BENEFITS_MAX_SIZE)
      expect(new Set(benefits.map(({ benefit }) => benefit)).size, who).toBe(benefits.length)
    }
  })
})

test('every tier has a code of at most 10 characters, a name in five languages and a higher threshold than the last', () => {
  for (const [index, { level, rank, name, threshold }] of SAMPLE_TIERS.entries()) {
    expect(level.length).toBeLessThanOrEqual(10)
    expect(rank).toBe(index + 1)
    expect(languagesOf(name)).toEqual(LANGUAGES)
    expect(threshold).toBeGreaterThan(SAMPLE_TIERS[index - 1]?.threshold ?? -1)
  }
})
