import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { formatCount, formatDay } from '@/lib/i18n/format'
import { LOCALES, type Locale } from '@/lib/i18n/routing'
import { testWords } from '@/lib/i18n/testing/words'
import { done, refused } from '@/lib/membership/outcome'
import { ExpiringPoints } from './expiring-points'

const ZONE = 'Asia/Kuala_Lumpur'
const DAY_MS = 24 * 60 * 60 * 1_000

type Expiring = Parameters<typeof ExpiringPoints>[0]['expiring']
const drawn = (locale: Locale, expiring: Expiring) =>
  renderToStaticMarkup(
    <ExpiringPoints
      t={testWords(locale, 'ExpiringPoints')}
      locale={locale}
      zone={ZONE}
      expiring={expiring}
    />,
  )

const batch = (points: number, day: number) => ({
  points,
  expiresAt: new Date(Date.parse('2026-11-26T15:59:59Z') + day * DAY_MS).toISOString(),
})

describe.each(LOCALES)('points that end, in %s', locale => {
  test('of any number of batches every one is told, with its day and how many', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 89 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(days, drawnDays => {
        // More than two, so that no language says them by word alone.
        const batches = drawnDays.sort((a, b) => a - b).map(day => batch(1_000 + day, day))
        const html = drawn(locale, done(batches))
        expect(html.match(/<time/g)).toHaveLength(batches.length)
        for (const { points, expiresAt } of batches) {
          expect(html).toContain(formatCount(points, locale))
          expect(html).toContain(`dateTime="${expiresAt}"`)
          expect(html).toContain(formatDay(expiresAt, locale, ZONE).split(' ')[0])
        }
      }),
      { numRuns: 25 },
    )
  })

  test('one point is one point', () => {
    expect(drawn(locale, done([batch(1, 3)]))).not.toMatch(/\{|undefined/)
  })

  test('none, unknown and not told are three different things', () => {
    const t = testWords(locale, 'ExpiringPoints')
    expect(drawn(locale, done([]))).toBe(`<p>${t('none')}</p>`)
    expect(drawn(locale, refused('unreachable'))).toBe(`<p>${t('missing')}</p>`)
    expect(drawn(locale, refused('not-offered'))).toBe(`<p>${t('notOffered')}</p>`)
  })
})

test('the first is the loud one, four more stand open, the others are folded', () => {
  const html = drawn('en', done([1, 2, 3, 4, 5, 6, 7].map(day => batch(day * 100, day))))
  expect(html).toMatch(/class="expiring-first"><time[^>]*>100 points end on 27 November 2026 at 23:59 Mala/)
  const [open = '', folded = ''] = html.split('<details>')
  expect(open.match(/expiring-row/g)).toHaveLength(4)
  expect(folded).toContain('2 more dates')
  expect(folded.match(/expiring-row/g)).toHaveLength(2)
})
