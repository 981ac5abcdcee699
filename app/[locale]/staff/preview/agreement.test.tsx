import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/routing'
import { testWords } from '@/lib/i18n/testing/words'
import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'
import { benefitOf } from '@/lib/membership/testing/benefits'
import { BenefitPreview } from './benefit-preview'
import type { PreviewContext } from './preview-context'
import type { Reader } from './readers'

const READERS: Reader[] = LOCALES.map(locale => ({
  id: locale,
  locale,
  preferred: [locale, 'zh-HK', 'de'],
  drawnFor: [locale, 'zh-HK', 'de'],
  words: testWords(locale, 'Benefit'),
  benefitOf: benefit => benefit,
  textOf: text => text,
}))

const CONTEXT = {
  locale: 'en',
  t: testWords('en', 'StaffPreview'),
  reasons: testWords('en', 'TextReason'),
  zone: 'Asia/Kuala_Lumpur',
  status: 'own',
  now: new Date('2026-11-26T00:00:00Z'),
  views: [{ device: 'phone', theme: 'light', scale: '100', words: 'Phone' }],
} satisfies Omit<PreviewContext, 'readers'>

const KEYS = [
  'en',
  'en-US',
  'en_GB',
  'ms',
  'ms-MY',
  'zh',
  'zh-CN',
  'zh-Hant',
  'zh_HK',
  'ar',
  'ar-EG',
  'de',
  'ja',
  '!!',
]
const anyText: fc.Arbitrary<MultiLanguageText> = fc.record(
  {
    languageValues: fc.dictionary(fc.constantFrom(...KEYS), fc.string({ maxLength: 12, unit: 'grapheme' }), {
      maxKeys: 4,
    }),
    defaultLanguage: fc.constantFrom(...KEYS),
  },
  { requiredKeys: ['languageValues'] },
)

const plain = (html: string) =>
  html.replace(
    /&(amp|lt|gt|quot|#x27);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[String(name)] ?? "'",
  )

type Told = { field: string; reason: string | undefined; key: string | null }
type Drawn = { text: string; language: string | null; direction: string | undefined } | null

/** What the preview says of each text, and what it draws, as they stand in its HTML. */
function readCell(html: string): { drawn: Drawn[]; told: Told[] } {
  const title = /<h3>(.*?)<\/h3>/s.exec(html)?.[1] ?? ''
  const [shown = '', reasons = ''] = html.split('<dl class="reasons">')
  const texts = [...shown.matchAll(/<dt>([^<]+)<\/dt><dd>(.*?)<\/dd>/gs)]
  const drawnIn = (part: string): Drawn => {
    const [, language, direction, text = ''] =
      /<bdi class="whitespace-pre-line"(?: lang="([^"]*)")? dir="(\w+)">(.*?)<\/bdi>/s.exec(part) ?? []
    return direction === undefined ? null : { text: plain(text), language: language ?? null, direction }
  }
  const told = [
    ...reasons.matchAll(/data-reason="([^"]*)"><dt>(.*?)<\/dt><dd>(.*?)<span class="reason-mark"/gs),
  ].flatMap(([, reason, fields = '', rest = '']) => {
    const key = /<code dir="ltr">(.*?)<\/code>/s.exec(rest)?.[1]
    return fields.split(' · ').map(field => ({ field, reason, key: key === undefined ? null : plain(key) }))
  })
  return { drawn: [drawnIn(title), ...texts.map(([, , part = '']) => drawnIn(part))], told }
}

test('of 10,000 texts, in turn for each reader, text, language, direction and reason are those of textFor', () => {
  const benefits = fc.sample(fc.tuple(anyText, anyText, anyText), { numRuns: 3_334, seed: 7 })
  for (const [at, [benefitTitle, useScenarios, useRules]] of benefits.entries()) {
    const reader = READERS[at % READERS.length]
    if (!reader) throw new Error('There are no readers')
    const benefit = benefitOf({ benefitTitle, useScenarios, useRules })
    const context = { ...CONTEXT, readers: [reader] }
    const html = renderToStaticMarkup(<BenefitPreview context={context} benefit={benefit} />)
    const chosen = Object.entries({ Title: benefitTitle, Where: useScenarios, How: useRules }).map(
      ([field, text]) => ({ field, ...textFor(reader.preferred, text) }),
    )
    const { drawn, told } = readCell(html)
    expect(drawn).toEqual(
      chosen
        .filter(({ field, text }) => field === 'Title' || text)
        .map(({ text, language, direction }) => (text ? { text, language, direction } : null)),
    )
    const byField = (one: Told, other: Told) => (one.field < other.field ? -1 : 1)
    expect(told.toSorted(byField)).toEqual(
      chosen.map(({ field, reason, key }) => ({ field, reason, key })).toSorted(byField),
    )
  }
}, 60_000)
