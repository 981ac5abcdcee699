import fc from 'fast-check'
import { LOCALES } from '@/lib/i18n/routing'
import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'
import { paste } from './support/preview'
import { STAFF_STATE } from './support/states'
import { expect, test } from './support/test'

// What 10,000 texts come to is tested where the preview is drawn (agreement.test.tsx); here a few hundred go all the way.
test.use({ storageState: STAFF_STATE, javaScriptEnabled: false })

const KEYS = ['en', 'en-US', 'ms-MY', 'zh-CN', 'zh-Hant', 'zh_HK', 'ar', 'ar-EG', 'de', 'ja', '!!']
const READER = 'zh-HK, de;q=0.5'
const BATCHES = 4

const anyText: fc.Arbitrary<MultiLanguageText> = fc.record(
  {
    // Letters of many scripts and the marks of HTML; a browser makes one line break of several kinds.
    languageValues: fc.dictionary(
      fc.constantFrom(...KEYS),
      fc.string({ unit: fc.constantFrom(...'aé咖ك😀<>&"\' \n'), maxLength: 12 }),
      { maxKeys: 4 },
    ),
    defaultLanguage: fc.constantFrom(...KEYS),
  },
  { requiredKeys: ['languageValues'] },
)

/** What each reader of each benefit is shown, and what is said of it. Runs in the page. */
function readItems() {
  return [...document.querySelectorAll('.preview-item')].map(item =>
    [...item.querySelectorAll('.preview-reader')].map(reader => ({
      drawn: [...reader.querySelectorAll('.preview-screen :is(h3, dd) > bdi')].map(text => ({
        text: text.textContent,
        language: text.getAttribute('lang'),
        direction: text.getAttribute('dir'),
      })),
      told: [...reader.querySelectorAll<HTMLElement>('.reason')].flatMap(reason =>
        (reason.querySelector('dt')?.textContent ?? '').split(' · ').map(field => ({
          field,
          reason: reason.dataset.reason,
          key: reason.querySelector('code')?.textContent ?? null,
        })),
      ),
    })),
  )
}

const byField = (one: { field: string }, other: { field: string }) => (one.field < other.field ? -1 : 1)

test(`of ${BATCHES * 90} pasted texts every reader sees the one that textFor chooses, and is told why`, async ({
  page,
}) => {
  test.setTimeout(120_000)
  const texts = fc.sample(fc.tuple(anyText, anyText, anyText), { numRuns: BATCHES * 30, seed: 11 })
  for (let batch = 0; batch < BATCHES; batch++) {
    const benefits = texts
      .slice(batch * 30, batch * 30 + 30)
      .map(([benefitTitle, useScenarios, useRules], at) => ({
        benefitInstanceId: `b-${at}`,
        status: 'ACTIVATED',
        createdTime: '2026-01-01T00:00:00Z',
        expireTime: '2099-01-01T00:00:00Z',
        benefitTitle,
        useScenarios,
        useRules,
        iconUrl: '',
      }))
    await paste(page, benefits, `locale=all&reader=${encodeURIComponent(READER)}`)
    // Its heading is there before the rest of a large page is.
    await page.waitForLoadState()
    const expected = benefits.map(({ benefitTitle, useScenarios, useRules }) =>
      LOCALES.map(locale => {
        const fields = Object.entries({ Title: benefitTitle, Where: useScenarios, How: useRules })
        const chosen = fields.map(([field, text]) => ({ field, ...textFor([locale, 'zh-HK', 'de'], text) }))
        return {
          drawn: chosen
            .filter(({ text }) => text)
            .map(({ text, language, direction }) => ({ text, language, direction })),
          told: chosen.map(({ field, reason, key }) => ({ field, reason, key })).toSorted(byField),
        }
      }),
    )
    const found = (await page.evaluate(readItems)).map(readers =>
      readers.map(({ drawn, told }) => ({ drawn, told: told.toSorted(byField) })),
    )
    expect(found).toEqual(expected)
  }
})
