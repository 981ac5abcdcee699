import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, instantInZone, isZone, midnightIn, programmeOffset } from './programme-zone'

const ZONES = [
  'Asia/Kuala_Lumpur',
  'UTC',
  'America/St_Johns',
  'Australia/Sydney',
  'Pacific/Kiritimati',
  'Europe/London',
  '+08:30',
]

test.each([
  ['Asia/Kuala_Lumpur', '+08:00'],
  ['Asia/Singapore', '+08:00'],
  ['UTC', '+00:00'],
  ['Europe/London', '+00:00'],
  ['Australia/Sydney', '+10:00'],
  ['America/St_Johns', '-03:30'],
  ['America/New_York', '-05:00'],
  ['Asia/Kathmandu', '+05:45'],
  ['+08:30', '+08:30'],
])('%s sends birth dates with %s', (zone, offset) => {
  expect(programmeOffset(zone)).toBe(offset)
  expect(midnightIn(zone, '1970-07-25')).toBe(`1970-07-25T00:00:00${offset}`)
})

test.each([
  ['Asia/Kuala_Lumpur', '2002-07-25T00:00:00+08:00', '2002-07-25'],
  ['Asia/Kuala_Lumpur', '2002-07-25T00:00:00.0000000+08:00', '2002-07-25'],
  ['Asia/Kuala_Lumpur', '2002-07-24T16:00:00Z', '2002-07-25'],
  ['Asia/Kuala_Lumpur', '2002-07-24T15:59:59Z', '2002-07-24'],
  ['Asia/Kuala_Lumpur', '2002-07-25T00:00:00Z', '2002-07-25'],
  ['Asia/Kuala_Lumpur', '1970-07-25T00:00:00+07:30', '1970-07-25'],
  ['Europe/London', '1990-07-25T00:00:00+01:00', '1990-07-25'],
  ['Europe/London', '1990-07-24T23:00:00-01:00', '1990-07-25'],
  ['+08:00', '2002-07-24T16:00:00Z', '2002-07-25'],
  ['UTC', '2002-07-25', '2002-07-25'],
  ['UTC', '2002-07-25T00:00:00', '2002-07-25'],
  ['UTC', '2002-02-30', null],
  ['UTC', '2002-07-25T', null],
  ['UTC', '2002-07-25T25:00:00Z', null],
  ['UTC', '2002-07-25 morning', null],
  ['UTC', '', null],
])('in %s, %s is %s', (zone, dateTime, day) => {
  expect(dayIn(zone, dateTime)).toBe(day)
})

test('a day sent is the day read back, in every zone, also as the same instant in UTC', () => {
  const min = new Date('1900-01-02T00:00:00Z')
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.date({ min, max: new Date('2026-01-01T00:00:00Z'), noInvalidDate: true }),
      (zone, date) => {
        const day = date.toISOString().slice(0, 10)
        expect(dayIn(zone, midnightIn(zone, day))).toBe(day)
        expect(dayIn(zone, new Date(midnightIn(zone, day)).toISOString())).toBe(day)
      },
    ),
  )
})

test.each([
  ['Asia/Kuala_Lumpur', '2026-11-26T08:05', '2026-11-26T00:05:00.000Z'],
  ['America/New_York', '2026-07-01T00:00', '2026-07-01T04:00:00.000Z'],
  // Clocks go forward over it, and back to it.
  ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:30:00.000Z'],
  ['Europe/London', '2026-10-25T01:30', '2026-10-25T01:30:00.000Z'],
  ['+08:30', '2026-11-26T08:30', '2026-11-26T00:00:00.000Z'],
  ['UTC', '2026-02-30T08:30', undefined],
  ['UTC', '2026-11-26T24:00', undefined],
  ['UTC', '2026-11-26 08:30', undefined],
  ['UTC', '', undefined],
])('in %s the clocks show %s at %s', (zone, local, instant) => {
  expect(instantInZone(zone, local)?.toISOString()).toBe(instant)
})

test.each([
  ['Asia/Kuala_Lumpur', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('whether %j is a zone: %s', (text, isOne) => {
  expect(isZone(text)).toBe(isOne)
})
