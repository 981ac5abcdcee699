import { expect, test } from 'vitest'
import { retryAfterFrom } from './retry-after'

test.each([
  [null, null],
  ['0', 0],
  ['17', 17],
  ['600', 600],
  ['601', 600],
  ['31536000', 600],
  ['9'.repeat(400), 600],
  ['', null],
  ['-1', null],
  ['1.5', null],
  ['17, 18', null],
  ['soon', null],
  ['Thu, 01 Jan 1970 00:00:30 GMT', 30],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['Wed, 31 Dec 1969 23:00:00 GMT', 0],
  ['Fri, 01 Jan 2100 00:00:00 GMT', 600],
])('Retry-After %j is %j seconds at the epoch', (header, seconds) => {
  expect(retryAfterFrom(header, null, 0)).toBe(seconds)
})

test.each([
  ['Fri, 02 Jan 2026 10:00:00 GMT', 30],
  ['Fri, 02 Jan 2026 10:00:45 GMT', 0],
  ['at noon', 600],
])("a date is counted from the answer's own, %j, not from a clock that may be years off", (date, seconds) => {
  expect(retryAfterFrom('Fri, 02 Jan 2026 10:00:30 GMT', date, 0)).toBe(seconds)
})
