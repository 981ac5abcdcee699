import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BenefitContent } from '@/lib/drafts/content'
import { isSameContent } from '@/lib/drafts/content'
import { exampleOf } from '@/lib/programme/benefit-templates'
import { tidyContent } from './content-faults'
import { cellOf, textOfCell } from './csv-cells'
import { fileText } from './file-limit'
import { planOf } from './plan'
import { readFile } from './read-file'
import { benefitsCsv } from './write-csv'

const NASTY = [
  '=1+1',
  "'=1+1",
  "''-2",
  '-1',
  '@SUM(A1)',
  '+60',
  '＝1',
  '\u200B=1',
  '\u200f=قهوة',
  "'",
  '"',
  'a "b", c; d\te',
]
const TEXTS = fc.oneof(
  fc.constantFrom(...NASTY, 'قهوة «مجانية»\nكل يوم', '一杯\r\n免费', 'two\rlines', ' spaced '),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', "'", '=', 'x', '\u2067', '\u2069', ' '),
  }),
)
const LANGUAGES = fc.constantFrom('en-US', 'ms-MY', 'zh-CN', 'ar', 'en_GB', 'he')
const text = fc.dictionary(LANGUAGES, TEXTS, { maxKeys: 4 }).chain(languageValues =>
  fc.oneof(
    fc.constant({ languageValues }),
    LANGUAGES.map(defaultLanguage => ({ languageValues, defaultLanguage })),
  ),
)
const content: fc.Arbitrary<BenefitContent> = fc.record({
  benefitTitle: text,
  useRules: text,
  useScenarios: text,
  iconUrl: fc.constantFrom('/icons/benefits/gift.svg', 'https://example.com/a,b.svg'),
  benefitUrl: fc.constantFrom(null, 'https://example.com/?a=1;b=2'),
})
// Blank texts are none in a CSV, and in no draft.
const benefits = fc
  .uniqueArray(fc.record({ templateID: fc.uuid(), content }), {
    selector: each => each.templateID,
    maxLength: 4,
  })
  .map(list => list.map(each => ({ ...each, content: withoutBlank(each.content) })))

function withoutBlank(given: BenefitContent): BenefitContent {
  const parsed = JSON.stringify(given, (_key, value) =>
    typeof value === 'string' && !/[\p{L}\p{N}\p{S}\p{P}]/u.test(value) ? 'x' : value,
  )
  return JSON.parse(parsed)
}

const asBytes = (file: string) => {
  const read = fileText(new TextEncoder().encode(file))
  if ('problem' in read) throw new Error(read.problem)
  return read.text
}
const planned = (file: string, entries: { templateID: string; newest: BenefitContent }[]) => {
  const read = readFile(asBytes(file), null, false)
  if ('problem' in read) throw new Error(read.problem)
  return planOf(read, entries)
}
const written: [string, (list: { templateID: string; content: BenefitContent }[]) => string][] = [
  ['CSV', list => benefitsCsv(list, true)],
  [
    'JSON',
    list =>
      JSON.stringify(
        list.map(each => exampleOf({ templateID: each.templateID, ...each.content }, new Date(0))),
      ),
  ],
]

test.each(written)('what was exported as %s is the same when it is imported', (_format, write) => {
  fc.assert(
    fc.property(
      benefits.filter(list => list.length > 0),
      list => {
        const entries = list.map(({ templateID, content: newest }) => ({ templateID, newest }))
        const { planned: found, refused } = planned(write(list), entries)
        expect(refused).toEqual([])
        expect(found.map(({ state }) => state)).toEqual(list.map(() => 'same'))
      },
    ),
    { numRuns: 300 },
  )
})

const good = (language: string, value: string) => ({
  languageValues: { 'en-US': 'Kopi', [language]: value },
  defaultLanguage: 'en-US',
})

test.each(written)('and elsewhere it begins the same benefits, from %s', (_format, write) => {
  for (const value of NASTY) {
    const one = {
      benefitTitle: good('ms-MY', value),
      useRules: good('ar', value),
      useScenarios: { languageValues: {} },
      iconUrl: '/icons/benefits/coffee.svg',
      benefitUrl: null,
    }
    const { planned: found } = planned(write([{ templateID: crypto.randomUUID(), content: one }]), [])
    expect(found.map(({ state, after }) => [state, isSameContent(after, tidyContent(one))])).toEqual([
      ['begun', true],
    ])
  }
})

test('no cell is a formula to a spreadsheet, and each comes back', () => {
  fc.assert(
    fc.property(TEXTS, value => {
      expect(textOfCell(cellOf(value))).toBe(value)
      expect(cellOf(value)).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u)
    }),
  )
})
