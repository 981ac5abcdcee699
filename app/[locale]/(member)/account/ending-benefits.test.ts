import { expect, test } from 'vitest'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { usableBenefits } from './ending-benefits'

const NOW = new Date('2026-11-26T10:00:00Z')
// Eight hours ahead: the tenth ends at 16:00 UTC.
const ZONE = 'Asia/Kuala_Lumpur'
const text = { languageValues: { en: 'Coffee' } }
const held = (id: string, expireTime: string, status = 'ACTIVATED'): BenefitDetail => ({
  benefitInstanceId: id,
  status,
  createdTime: '2026-01-01T00:00:00Z',
  expireTime,
  benefitTitle: text,
  useRules: text,
  useScenarios: text,
  iconUrl: '',
})

test.each([
  ['in a moment', '2026-11-26T10:00:00.001Z', { usable: 1, endingSoon: 1 }],
  ['with the fourteenth day from here', '2026-12-10T16:00:00Z', { usable: 1, endingSoon: 1 }],
  ['a moment into the day after it', '2026-12-10T16:00:00.001Z', { usable: 1, endingSoon: 0 }],
  ['in another offset', '2026-12-10T18:30:00+08:30', { usable: 1, endingSoon: 1 }],
  ['now', '2026-11-26T10:00:00Z', { usable: 0, endingSoon: 0 }],
  ['at a time that cannot be read', 'tomorrow', { usable: 0, endingSoon: 0 }],
])('what ends %s', (_, expireTime, counts) => {
  expect(usableBenefits([held('one', expireTime)], NOW, ZONE)).toMatchObject(counts)
})

test.each(['USED', 'EXPIRED', 'SOMETHING_NEW'])('%s is not to be used first', status => {
  const { usable, soonest } = usableBenefits([held('one', '2026-11-27T10:00:00Z', status)], NOW, ZONE)
  expect([usable, soonest]).toEqual([0, []])
})

test('of more than three the soonest are named, whatever order they came in', () => {
  const days = ['30', '27', '29', '28']
  const { soonest, endingSoon } = usableBenefits(
    days.map(day => held(day, `2026-11-${day}T10:00:00Z`)),
    NOW,
    ZONE,
  )
  expect(soonest.map(({ benefitInstanceId }) => benefitInstanceId)).toEqual(['27', '28', '29'])
  expect(endingSoon).toBe(4)
})
