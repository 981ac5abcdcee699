import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PROMISED_LANGUAGES } from '@/lib/membership/promised-languages'
import { readPasted } from './pasted'
import { reviewPasted } from './review-pasted'
import { CLEAN_BENEFITS } from './testing/clean-benefits'

const options = { promised: DEFAULT_PROMISED_LANGUAGES, now: Date.parse('2026-06-01T00:00:00Z') }
const review = (value: unknown) => reviewPasted(JSON.stringify(value), options).findings
const [clean] = CLEAN_BENEFITS
if (!clean) throw new Error('no clean benefit')

describe('whatever the JSON is', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      'x',
      '',
      null,
      7,
      { languageValues: {} },
      { languageValues: { en: 'x', ms: 7 }, defaultLanguage: 'ms' },
    ),
  )
  const field = fc.constantFrom(...Object.keys(clean), '__proto__', 'assetType')
  const benefit = fc.dictionary(field, value)
  const file = fc.oneof(
    fc.jsonValue(),
    benefit,
    fc.array(benefit),
    fc.record({
      assetDetails: fc.array(
        fc.record({
          assetType: fc.constantFrom('BENEFIT', 'POINT'),
          assetValue: fc.oneof(
            value,
            fc.array(benefit),
            fc.array(benefit).map(list => JSON.stringify(list)),
          ),
        }),
      ),
    }),
  )

  it('is reviewed without throwing, twice alike, each fault once', () => {
    fc.assert(
      fc.property(file, json => {
        const text = JSON.stringify(json)
        const { findings } = reviewPasted(text, options)
        expect(reviewPasted(text, options).findings).toEqual(findings)
        const keys = findings.map(({ path, code }) => `${path} ${code}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('has an error where reading left something out or flagged it', () => {
    fc.assert(
      fc.property(file, json => {
        const read = readPasted(JSON.stringify(json))
        const told = read.kind === 'unreadable' ? [read] : [...read.rejected, ...read.flags]
        const errors = review(json).filter(({ severity }) => severity === 'error')
        if (told.length > 0) expect(errors).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('is reviewed in a time that grows with its length', () => {
    const text = (length: number) => JSON.stringify(Array.from({ length }, () => clean))
    const timed = (length: number) => {
      const start = performance.now()
      reviewPasted(text(length), options)
      return performance.now() - start
    }
    timed(20)
    // Ten times as many take ten times as long; in quadratic time it were a hundred times.
    expect(timed(200)).toBeLessThan(40 * Math.max(timed(20), 20))
  }, 60_000)
})
