import { expect, test } from 'vitest'
import { isDaytime, monthBefore } from './calendar'

test.each([
  ['2026-11-01', '2026-10'],
  ['2026-11-30', '2026-10'],
  ['2026-10-15', '2026-09'],
  ['2026-01-01', '2025-12'],
  ['2000-01-31', '1999-12'],
])('the month before %s is %s', (date, month) => {
  expect(monthBefore(date)).toBe(month)
})

test.each<[instant: string, zone: string, isDay: boolean]>([
  ['2026-11-26T00:59:59Z', 'Asia/Kuala_Lumpur', false],
  ['2026-11-26T01:00:00Z', 'Asia/Kuala_Lumpur', true],
  ['2026-11-26T11:59:59Z', 'Asia/Kuala_Lumpur', true],
  ['2026-11-26T12:00:00Z', 'Asia/Kuala_Lumpur', false],
  ['2026-11-26T16:00:00Z', 'Asia/Kuala_Lumpur', false],
  ['2026-11-26T12:00:00Z', 'UTC', true],
])('%s in %s is daytime: %s', (instant, zone, isDay) => {
  expect(isDaytime(new Date(instant), zone)).toBe(isDay)
})
