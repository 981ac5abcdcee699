import { expect, test } from 'vitest'
import { isMonth, isoIn, monthIn, monthRange, monthsAfter } from './month'

test.each(['2026-11', '2000-01', '2099-12'])('%s is a month', month => {
  expect(isMonth(month)).toBe(true)
})

test.each([
  '',
  '2026-00',
  '2026-13',
  '2026-1',
  '1999-12',
  '2026-11-01',
  ' 2026-11',
  '2026-11\n',
  '٢٠٢٦-١١',
  undefined,
  ['2026-11'],
  null,
])('%j is none', text => {
  expect(isMonth(text)).toBe(false)
})

test.each([
  ['Asia/Kuala_Lumpur', '2026-11', '2026-10-31T16:00:00.000Z', '2026-11-30T16:00:00.000Z'],
  ['UTC', '2026-12', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ['+05:30', '2026-02', '2026-01-31T18:30:00.000Z', '2026-02-28T18:30:00.000Z'],
  // Summer time ends within the month.
  ['America/New_York', '2026-11', '2026-11-01T04:00:00.000Z', '2026-12-01T05:00:00.000Z'],
  // Far ahead of Greenwich.
  ['Pacific/Kiritimati', '2026-01', '2025-12-31T10:00:00.000Z', '2026-01-31T10:00:00.000Z'],
])('in %s, %s runs from %s to %s', (zone, month, from, until) => {
  const range = monthRange(zone, month)
  expect([range.from.toISOString(), range.until.toISOString()]).toEqual([from, until])
})

test('months are counted over the turn of a year', () => {
  expect(monthsAfter('2026-11', 2)).toBe('2027-01')
  expect(monthsAfter('2026-01', -1)).toBe('2025-12')
})

test('an instant belongs to the month of its zone, and is written with the zone’s offset', () => {
  const eve = new Date('2026-10-31T16:00:00.999Z')
  expect(monthIn('Asia/Kuala_Lumpur', eve)).toBe('2026-11')
  expect(monthIn('UTC', eve)).toBe('2026-10')
  expect(isoIn('Asia/Kuala_Lumpur', eve)).toBe('2026-11-01T00:00:00+08:00')
  expect(isoIn('America/New_York', eve)).toBe('2026-10-31T12:00:00-04:00')
})
