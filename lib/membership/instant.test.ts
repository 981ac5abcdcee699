import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFrom, offsetMinutesFrom } from './instant'

test.each([
  ['2019-11-27T12:01:01+08:30', '2019-11-27T03:31:01.000Z'],
  ['2021-07-13T14:35:06.7862721+08:00', '2021-07-13T06:35:06.786Z'],
  ['2021-07-13T14:35:06Z', '2021-07-13T14:35:06.000Z'],
  ['2021-07-13T14:35:06.5Z', '2021-07-13T14:35:06.500Z'],
  ['2021-07-13T00:00:00-09:30', '2021-07-13T09:30:00.000Z'],
  ['2000-02-29T23:59:59-00:00', '2000-02-29T23:59:59.000Z'],
  ['0050-01-01T00:00:00Z', '0050-01-01T00:00:00.000Z'],
])('%s is %s', (iso, utc) => {
  expect(instantFrom(iso)).toBe(Date.parse(utc))
})

test.each([
  '2019-11-27T12:01:01',
  '2019-11-27T12:01:01+0830',
  '2019-11-27T12:01:01+08',
  '2019-11-27T12:01:01+24:00',
  '2019-11-27T12:01:01+08:60',
  '2019-02-30T12:01:01Z',
  '2019-11-27T24:00:00Z',
  '2019-11-27T12:60:00Z',
  '2019-11-27T12:01:60Z',
  '2019-11-27T12:01:01.Z',
  '2019-11-27t12:01:01z',
  '2019-11-27 12:01:01Z',
  '2019-11-27T12:01:01Z\n',
  ' 2019-11-27T12:01:01Z',
  '2019-11-27',
  '0000-01-01T00:00:00Z',
  '',
])('%j is no instant', iso => {
  expect(instantFrom(iso)).toBeNull()
})

test.each([
  ['+08:30', 510],
  ['-00:30', -30],
  ['Z', 0],
])('%s is %i minutes', (offset, minutes) => {
  expect(offsetMinutesFrom(offset)).toBe(minutes)
})

test('every instant is read back, whatever the offset it is written with', () => {
  const min = new Date('0002-01-01T00:00:00Z')
  const max = new Date('9998-12-31T00:00:00Z')
  fc.assert(
    fc.property(
      fc.date({ min, max, noInvalidDate: true }),
      fc.integer({ min: -839, max: 839 }),
      (date, minutes) => {
        const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1)
        const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
        const offset = `${minutes < 0 ? '-' : '+'}${`${hours}`.padStart(2, '0')}:${`${rest}`.padStart(2, '0')}`
        expect(instantFrom(local + offset)).toBe(date.getTime())
      },
    ),
  )
})
