import { expect, test } from 'vitest'
import { pauseAfter } from './reconcile'

test('inquiries follow one another after growing pauses, up to half an hour', () => {
  const pauses = Array.from({ length: 13 }, (_, inquiries) => pauseAfter(inquiries))
  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 1_800, 1_800, 1_800])
  expect(pauseAfter(100_000)).toBe(1_800)
})
