import { expect, test } from 'vitest'
import { pointsEnd } from './points-end'

test.each([
  // In Kuala Lumpur it is the next day already.
  [365, 'Asia/Kuala_Lumpur', '2026-11-26T16:00:00Z', '2027-11-27T15:59:59.000Z'],
  [365, 'Asia/Kuala_Lumpur', '2026-11-26T15:59:59Z', '2027-11-26T15:59:59.000Z'],
  [1, 'UTC', '2028-02-28T12:00:00Z', '2028-02-29T23:59:59.000Z'],
  [30, 'America/New_York', '2026-01-01T03:00:00Z', '2026-01-31T04:59:59.000Z'],
])('%i days in %s from %s end at %s', (days, zone, now, end) => {
  expect(pointsEnd(days, zone, new Date(now))?.toISOString()).toBe(end)
})

test('points of a programme whose points never end do not end', () => {
  expect(pointsEnd(null, 'Asia/Kuala_Lumpur', new Date())).toBeNull()
})
