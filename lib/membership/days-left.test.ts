import { expect, test } from 'vitest'
import { daysLeft } from './days-left'

const KL = 'Asia/Kuala_Lumpur'

test.each([
  // The same instant is another day elsewhere.
  ['2026-03-10T15:59:59Z', '2026-03-10T02:00:00Z', KL, 0],
  ['2026-03-10T15:59:59Z', '2026-03-10T02:00:00Z', 'UTC', 0],
  ['2026-03-10T16:00:01Z', '2026-03-10T02:00:00Z', KL, 1],
  ['2026-03-10T16:00:01Z', '2026-03-10T02:00:00Z', 'UTC', 0],
  // Midnight belongs to the day that ends with it.
  ['2026-03-10T16:00:00Z', '2026-03-10T02:00:00Z', KL, 0],
  ['2026-03-11T00:00:00+08:00', '2026-03-10T15:59:59.999Z', KL, 0],
  ['2026-03-11T15:59:59Z', '2026-03-10T15:59:59Z', KL, 1],
  ['2026-03-11T15:59:59Z', '2026-03-10T16:00:00Z', KL, 0],
  ['2026-03-24T15:59:59Z', '2026-03-09T16:00:00Z', KL, 14],
  ['2026-03-24T16:00:01Z', '2026-03-09T16:00:00Z', KL, 15],
  // A day of 23 and one of 25 hours (Berlin).
  ['2026-03-29T21:59:59Z', '2026-03-28T22:59:59Z', 'Europe/Berlin', 1],
  ['2026-03-29T21:59:59Z', '2026-03-28T23:00:00Z', 'Europe/Berlin', 0],
  ['2026-10-25T22:59:59Z', '2026-10-24T22:00:00Z', 'Europe/Berlin', 0],
  ['2026-10-26T22:59:59Z', '2026-10-24T21:59:59Z', 'Europe/Berlin', 2],
  // Over a new year and a leap day.
  ['2027-01-01T15:59:59Z', '2026-12-31T02:00:00Z', KL, 1],
  ['2028-03-01T15:59:59Z', '2028-02-28T02:00:00Z', KL, 2],
])('%s seen at %s in %s is %j days away', (expireTime, now, zone, days) => {
  expect(daysLeft(expireTime, new Date(now), zone)).toBe(days)
})

test.each(['2026-03-10T02:00:00Z', '2026-03-10T01:59:59Z', 'soon', ''])('%j is not to come', expireTime => {
  expect(daysLeft(expireTime, new Date('2026-03-10T02:00:00Z'), KL)).toBeNull()
})
