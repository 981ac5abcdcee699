import { benefitFaults } from './benefit-faults'
import { inOrderOf } from './file-order'
import { type Finding, findingFrom } from './finding'
import type { ReviewedBenefit, ReviewOptions } from './reviewed-benefit'

/**
 * Every finding on benefits in hand, in their order; paths begin at their list, `[0].benefitTitle`. Status, times and
 * picture are judged where they are given. Deterministic, never throws, linear in the texts.
 */
export function reviewBenefits(benefits: readonly ReviewedBenefit[], options: ReviewOptions): Finding[] {
  const seen = new Set<string>()
  return benefits.flatMap((benefit, index) => {
    const { benefitInstanceId } = benefit
    const twice = seen.has(benefitInstanceId) ? [duplicateId()] : []
    seen.add(benefitInstanceId)
    const faults = inOrderOf(benefit, [...twice, ...benefitFaults(benefit, options, true)])
    return faults.map(fault => findingFrom(fault, `[${index}]`, benefitInstanceId || null))
  })
}

/** The fault of a benefit whose id another one had before. */
export const duplicateId = () =>
  ({ field: 'benefitInstanceId', language: null, code: 'duplicate', path: 'benefitInstanceId' }) as const
