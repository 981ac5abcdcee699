import { expect, test, vi } from 'vitest'
import type { CardDetail } from '@/lib/gateway/gateway'
import { missingSteps, newsChoice } from './missing-steps'

const chosen = vi.hoisted(() => ({ asked: 0 }))
vi.mock('@/lib/session/has-chosen-news', () => ({
  hasChosenNews: async () => {
    chosen.asked += 1
    return false
  },
}))

const NOW = new Date('2026-11-26T10:00:00Z')
const DAY_MS = 24 * 60 * 60 * 1_000
const joined = (daysAgo: number) => ({
  accountID: 'account',
  createdAt: new Date(NOW.getTime() - daysAgo * DAY_MS),
})
const detail = (growth: CardDetail['growth']) => ({ growth }) as CardDetail
const NOTHING = { kind: 'integer', value: '0' } as const
const unproved = [{ provedAt: null }, { provedAt: null }]
const proved = [{ provedAt: null }, { provedAt: NOW }]

const everything = { asOf: NOW, cardNo: 'CARD', detail: detail(NOTHING), hasBirthDate: false }
const nothing = {
  ...everything,
  detail: detail({ kind: 'integer', value: '1' }),
  hasBirthDate: true,
}

test('somebody who has done nothing yet is shown every step, in one order', () => {
  expect(missingSteps(joined(0), everything, unproved, false)).toEqual([
    'confirm',
    'card',
    'birthday',
    'news',
  ])
})

test('whoever has done all of it is shown nothing', () => {
  expect(missingSteps(joined(0), nothing, proved, true)).toEqual([])
})

test.each([
  ['confirm', missingSteps(joined(0), nothing, unproved, true)],
  ['card', missingSteps(joined(0), { ...nothing, detail: detail(NOTHING) }, proved, true)],
  ['birthday', missingSteps(joined(0), { ...nothing, hasBirthDate: false }, proved, true)],
  ['news', missingSteps(joined(0), nothing, proved, false)],
])('%s is shown alone where it alone is missing', (step, steps) => expect(steps).toEqual([step]))

test.each([
  ['no inquiry answered', { ...everything, detail: null, hasBirthDate: null }],
  ['the answer held no growth', { ...everything, detail: detail(null), hasBirthDate: null }],
  ['there is no card to show', { ...everything, cardNo: null, hasBirthDate: null }],
])('where %s, nothing is said to be missing', (_, view) => {
  expect(missingSteps(joined(0), view, proved, null)).toEqual([])
})

test.each([
  [29.99, 4],
  [30, 0],
  [900, 0],
])('%d days after joining there are %d steps', (daysAgo, count) => {
  expect(missingSteps(joined(daysAgo), everything, unproved, false)).toHaveLength(count)
})

test('about news the store is asked for new members alone', async () => {
  expect(await newsChoice(joined(31), NOW.getTime())).toBeNull()
  expect(chosen.asked).toBe(0)
  expect(await newsChoice(joined(1), NOW.getTime())).toBe(false)
  expect(chosen.asked).toBe(1)
})
