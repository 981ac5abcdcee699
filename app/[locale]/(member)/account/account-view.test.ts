import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { done, refused } from '@/lib/membership/outcome'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { accountView } from './account-view'

const calls = vi.hoisted(() => ({
  inquireCardDetail: vi.fn(),
  inquireMemberAssets: vi.fn(),
  expiringPoints: vi.fn(),
  hasLedger: true,
  capabilities: ['updateCardDetail'],
}))
vi.mock('@/lib/gateway', () => ({
  gateway: () => ({ ...calls, ledger: calls.hasLedger ? { expiringPoints: calls.expiringPoints } : null }),
}))
vi.mock('@/lib/programme/settings', () => ({ programmeSettings: async () => SETTINGS }))
vi.mock('@/lib/registration/pending', () => ({
  pendingRegistration: async () => ({ state: 'joined', isAccepted: true }),
}))

const name = { languageValues: { en: 'Gold' } }
const DETAIL = {
  fields: { FIRST_NAME: 'Aminah', USER_NAME: 'Aminah Tan' },
  cardNo: 'CARD',
  allowRedeem: true,
  points: 1_234,
  level: 'BASIC',
  levelName: null,
  growth: { kind: 'integer', value: '77' },
  nextTier: { level: 'GOLD', name, target: { kind: 'integer', value: '1000' } },
  memberSince: '2026-01-05T00:00:00Z',
  validUntil: null,
}
const ASSETS = { worth: null, storedValue: { currency: 'MYR', value: 250 }, benefits: [] }
const BATCHES = [{ points: 300, expiresAt: '2026-12-16T15:59:59Z' }]
const STORED = {
  fields: { FIRST_NAME: 'Aminah', USER_NAME: 'As stored' },
  cardNo: 'CARD',
  externalRefNo: null,
  allowRedeem: false,
  memberSince: null,
  startDate: '2026-01-04T00:00:00Z',
  endDate: null,
}
const account = { accountID: 'account', memberID: 'member', card: STORED }
const CALLS = ['inquireCardDetail', 'inquireMemberAssets', 'expiringPoints'] as const

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T10:00:00Z') })
  calls.inquireCardDetail.mockReset().mockResolvedValue(done(DETAIL))
  calls.inquireMemberAssets.mockReset().mockResolvedValue(done(ASSETS))
  calls.expiringPoints.mockReset().mockResolvedValue(done(BATCHES))
  calls.hasLedger = true
})
afterEach(() => vi.useRealTimers())

const viewed = async () => {
  const view = accountView(account, ['en'])
  await vi.advanceTimersByTimeAsync(3_000)
  return view
}
const known = (view: Awaited<ReturnType<typeof viewed>>) => ({
  inquireCardDetail: view.detail !== null,
  inquireMemberAssets: view.assets !== null,
  expiringPoints: view.expiring.ok,
})

const FAULTS = [
  ['hangs', () => new Promise(() => {})],
  ['throws', () => Promise.reject(new Error('away'))],
  ['is refused', () => Promise.resolve(refused('unreachable'))],
] as const

for (const faulty of CALLS) {
  test.each(FAULTS)(`where ${faulty} %s, the other parts are shown, and the name`, async (_, fault) => {
    calls[faulty].mockImplementation(fault)
    const view = await viewed()
    expect(known(view)).toEqual(Object.fromEntries(CALLS.map(call => [call, call !== faulty])))
    expect(view.cardNo).toBe('CARD')
    expect(view.name).toBe(faulty === 'inquireCardDetail' ? 'As stored' : 'Aminah Tan')
    expect(view.missing).toBe(faulty === 'inquireCardDetail' ? 'unreachable' : null)
  })
}

test('all parts are asked at once, each once: the slowest is what one waits for', async () => {
  const after = (value: unknown) => () => new Promise(resolve => setTimeout(resolve, 2_900, done(value)))
  calls.inquireCardDetail.mockImplementation(after(DETAIL))
  calls.inquireMemberAssets.mockImplementation(after(ASSETS))
  calls.expiringPoints.mockImplementation(after(BATCHES))
  expect(known(await viewed())).toEqual(Object.fromEntries(CALLS.map(call => [call, true])))
  for (const call of CALLS) expect(calls[call]).toHaveBeenCalledTimes(1)
})

test('batches are asked for 90 days ahead', async () => {
  await viewed()
  expect(calls.expiringPoints.mock.calls[0]?.[1]).toEqual(new Date('2027-02-24T10:00:00Z'))
})

test('a gateway without a ledger is told apart from one that is away', async () => {
  calls.hasLedger = false
  expect((await viewed()).expiring).toEqual(refused('not-offered'))
})

test('the next tier is told in the reader’s language, and the highest as such', async () => {
  expect((await viewed()).nextTier).toMatchObject({ name: { text: 'Gold' }, target: { value: '1000' } })
  calls.inquireCardDetail.mockResolvedValue(done({ ...DETAIL, nextTier: 'none' }))
  expect((await viewed()).nextTier).toBe('none')
})

test.each([
  ['as the card tells it', { allowRedeem: false }, false],
  ['as Create Member answered where the card does not tell', { allowRedeem: null }, false],
  ['by the card before Create Member', { allowRedeem: true }, true],
])('whether somebody may redeem is known %s', async (_, told, allowRedeem) => {
  calls.inquireCardDetail.mockResolvedValue(done({ ...DETAIL, ...told }))
  expect((await viewed()).allowRedeem).toBe(allowRedeem)
})

test('nothing is asked about somebody whom the upstream has only accepted, and nothing is forbidden to them', async () => {
  const view = await accountView({ accountID: 'a', memberID: null, card: { ...STORED, cardNo: null } }, [
    'en',
  ])
  expect(view).toMatchObject({ missing: 'accepted', allowRedeem: null, hasBirthDate: null, detail: null })
  for (const call of CALLS) expect(calls[call]).not.toHaveBeenCalled()
})
