import { expect, test } from 'vitest'
import { type BenefitOrder, orderedBenefits } from './benefit-order'
import { benefitOf } from './testing/benefits'

const NOW = new Date('2026-03-10T00:00:00Z')

const held = (benefitInstanceId: string, title: string, createdTime: string, expireTime: string) =>
  benefitOf({ benefitInstanceId, title, createdTime, expireTime })

const BENEFITS = [
  held('later', 'Cake 10', '2026-01-02T00:00:00Z', '2026-05-01T00:00:00Z'),
  held('unread', '', 'some day', 'some day'),
  held('past', 'apple', '2025-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
  held('sooner', 'Äpple', '2026-03-01T00:00:00+08:00', '2026-04-01T00:00:00+08:00'),
  held('longPast', 'Cake 9', '2024-01-01T00:00:00Z', '1900-02-01T00:00:00Z'),
]

const idsIn = (order: BenefitOrder, locale: string) =>
  orderedBenefits(BENEFITS, order, { now: NOW, locale, preferred: ['en'] }).map(
    ({ benefitInstanceId }) => benefitInstanceId,
  )

test.each([
  ['ends', 'en', ['sooner', 'later', 'past', 'longPast', 'unread']],
  ['newest', 'en', ['sooner', 'later', 'past', 'longPast', 'unread']],
  ['name', 'en', ['past', 'sooner', 'longPast', 'later', 'unread']],
  // In Swedish Ä follows Z.
  ['name', 'sv', ['past', 'longPast', 'later', 'sooner', 'unread']],
] as const)('by %s for a reader of %s', (order, locale, ids) => {
  expect(idsIn(order, locale)).toEqual(ids)
})

test('Chinese names stand by their sound', () => {
  const named = ['茶', '咖啡', '蛋糕'].map(title => benefitOf({ benefitInstanceId: title, title }))
  const reader = { now: NOW, locale: 'zh-CN', preferred: ['zh-CN'] }
  expect(orderedBenefits(named, 'name', reader).map(({ benefitInstanceId }) => benefitInstanceId)).toEqual([
    '茶',
    '蛋糕',
    '咖啡',
  ])
})
