import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tabbedBenefits } from './benefit-tab'
import { benefitOf } from './testing/benefits'

const NOW = new Date('2026-03-10T00:00:00Z')

test.each([
  ['ACTIVATED', '2026-03-10T00:00:00.001Z', 'usable'],
  ['ACTIVATED', '2026-03-10T00:00:00Z', 'over'],
  ['ACTIVATED', 'some day', 'over'],
  ['USED', '2030-01-01T00:00:00Z', 'used'],
  ['USED', 'some day', 'used'],
  ['EXPIRED', '2030-01-01T00:00:00Z', 'over'],
  ['FROZEN', '2030-01-01T00:00:00Z', 'over'],
  ['', '', 'over'],
] as const)('%j until %j is %s', (status, expireTime, tab) => {
  expect(tabbedBenefits([benefitOf({ status, expireTime })], NOW)[tab]).toHaveLength(1)
})

test('every benefit stands in exactly one tab', () => {
  const status = fc.oneof(fc.constantFrom('ACTIVATED', 'USED', 'EXPIRED'), fc.string())
  const expireTime = fc.oneof(
    fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
      .map(date => date.toISOString()),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ status, expireTime })), given => {
      const benefits = given.map((each, index) => benefitOf({ ...each, benefitInstanceId: String(index) }))
      const tabs = tabbedBenefits(benefits, NOW)
      const listed = [...tabs.usable, ...tabs.used, ...tabs.over]
      expect(
        listed.map(({ benefitInstanceId }) => Number(benefitInstanceId)).toSorted((a, b) => a - b),
      ).toEqual(benefits.map((_, index) => index))
    }),
  )
})
