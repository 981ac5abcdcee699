import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, birthDateFrom, isCalendarDate } from './birth-date'

test.each([
  ['2002-07-25', true],
  ['2000-02-29', true],
  ['0001-01-01', true],
  ['2024-02-29', true],
  ['2023-02-28', true],
  ['2002-02-29', false],
  ['1900-02-29', false],
  ['2002-04-31', false],
  ['2002-7-25', false],
  ['2002-07-25T00:00:00Z', false],
  ['2002-07-25\n', false],
  ['12002-07-25', false],
  ['0000-01-01', false],
  ['2002-13-01', false],
  ['2002-00-10', false],
  ['2002-01-00', false],
  ['2002-12-32', false],
  ['', false],
])('%j is a calendar date: %s', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected)
})

test.each([
  ['25', '7', '2002', '2002-07-25'],
  ['05', '07', '2002', '2002-07-05'],
  [' 5 ', '7', '2002', '2002-07-05'],
  ['٢٥', '٧', '٢٠٠٢', '2002-07-25'],
  ['29', '2', '2001', null],
  ['31', '4', '2001', null],
  ['5', '7', '02', null],
  ['5', '7', '20021', null],
  ['005', '7', '2002', null],
  ['5', 'July', '2002', null],
  ['25', '07', '2002x', null],
  ['25', '07', '2002-07', null],
  ['', '7', '2002', null],
  ['5', '', '2002', null],
  ['5', '7', '', null],
  ['-5', '7', '2002', null],
])('day %j, month %j, year %j make %j', (day, month, year, expected) => {
  expect(birthDateFrom({ day, month, year })).toBe(expected)
})

test.each([
  ['2000-03-01', '2018-02-28', 17],
  ['2000-03-01', '2018-03-01', 18],
  ['2000-02-29', '2018-02-28', 17],
  ['2000-02-29', '2018-03-01', 18],
  ['2000-02-29', '2020-02-29', 20],
  ['2000-12-31', '2000-12-31', 0],
])('born on %s, one is on %s %i years old', (birthDate, today, age) => {
  expect(ageOn(birthDate, today)).toBe(age)
})

test('every day there is, and no other, comes back from its three boxes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, day) => {
        const boxes = { day: `${day}`, month: `${month}`, year: `${year}`.padStart(4, '0') }
        const date = new Date(0)
        date.setUTCFullYear(year, month - 1, day)
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        expect(birthDateFrom(boxes)).toBe(exists ? date.toISOString().slice(0, 10) : null)
      },
    ),
  )
})
