import { expect, test } from 'vitest'
import { ADJUST_REASONS, type AdjustReason, changeFor, isAdjustReason, mayOwe } from './adjust-reason'

const REASONS = Object.keys(ADJUST_REASONS) as AdjustReason[]

test.each([
  ['missed-purchase', 5],
  ['goodwill', 5],
  ['correction-given', 5],
  ['returned-goods', -5],
  ['correction-taken', -5],
] as const)('five points for %s are %i', (reason, change) => {
  expect(changeFor(reason, 5)).toBe(change)
})

test('there are no other reasons, and only returned goods may leave points owed', () => {
  expect(REASONS).toHaveLength(5)
  expect(REASONS.filter(mayOwe)).toEqual(['returned-goods'])
  for (const stranger of ['', 'constructor', 'toString', 'Goodwill', 'goodwill '])
    expect(isAdjustReason(stranger)).toBe(false)
})
