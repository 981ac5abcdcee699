import { describe, expect, it } from 'vitest'
import { COMPLETE_BENEFITS } from '@/lib/launch/sample/benefit-texts'
import { DEFAULT_PROMISED_LANGUAGES } from '@/lib/membership/promised-languages'
import { reviewBenefits } from './review-benefits'
import { reviewPasted } from './review-pasted'
import { CLEAN_BENEFITS } from './testing/clean-benefits'

const options = { promised: DEFAULT_PROMISED_LANGUAGES, now: Date.parse('2026-06-01T00:00:00Z') }

describe('nothing is found', () => {
  it('in benefits that are written with care, by each language’s own manner', () => {
    expect(reviewBenefits(CLEAN_BENEFITS, options)).toEqual([])
    expect(reviewPasted(JSON.stringify(CLEAN_BENEFITS, null, 2), options)).toMatchObject({
      findings: [],
      unreadable: null,
    })
  })

  it('in the sample programme’s complete benefits, which are drafts without a time', () => {
    const drafts = COMPLETE_BENEFITS.map(benefit => ({ ...benefit, benefitInstanceId: benefit.key }))
    expect(reviewBenefits(drafts, options)).toEqual([])
  })
})
