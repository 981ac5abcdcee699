import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Adjustment } from '@/lib/gateway/desk-calls'
import { gatewayAnswering } from '@/lib/registration/testing/registrations'
import { appendLedgerEntry } from '@/lib/store/ledger'
import { findLedgerFaults } from '@/lib/store/ledger-repair'
import { ledgerEntry } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { adjustmentFrom, adjustPointsOf } from './adjust-points'
import { deskOn, recordsAbout, STAFF } from './testing/desk'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const adjustment = (changed: Partial<Adjustment> = {}): Adjustment => ({
  points: 100,
  reason: 'goodwill',
  requestID: randomUUID(),
  ...changed,
})

async function somebody() {
  const desk = deskOn(database.db)
  const { accountID, account } = await desk.member()
  const memberID = account.memberID ?? ''
  return {
    accountID,
    memberID,
    adjust: (asked: Adjustment) => adjustPointsOf(accountID, asked, STAFF, desk.context),
    entries: () => database.db.select().from(ledgerEntry).where(eq(ledgerEntry.memberID, memberID)),
    records: async () =>
      (await recordsAbout(database.db, accountID)).filter(({ event }) => event === 'points-adjusted'),
  }
}

const balance = (points: number) => ({ ok: true, value: { balance: points } })
const refusal = (problem: string) => ({ ok: false, problem })

describe('what is typed', () => {
  const typed = (points: string, reason = 'goodwill') => adjustmentFrom({ points, reason, requestId: '' })

  test.each([
    ['1', 1],
    ['99999', 99_999],
    [' 250 ', 250],
    ['٢٥٠', 250],
    ['007', 7],
  ])('%j is %i points', (text, points) => {
    expect(typed(text)).toMatchObject({ ok: true, value: { points, reason: 'goodwill' } })
  })

  test.each(['0', '100000', '-5', '+5', '1.5', '1,5', '1e3', 'ten', '999999999999999999999', '5 0'])(
    '%j is no count of points',
    text => {
      expect(typed(text)).toEqual(refusal({ points: 'not-a-count' } as never))
    },
  )

  test('nothing is asked for, and so is no reason or one that nobody knows', () => {
    expect(typed('  ', '')).toEqual(refusal({ points: 'required', reason: 'required' } as never))
    for (const reason of ['constructor', '__proto__', 'GOODWILL'])
      expect(typed('5', reason)).toEqual(refusal({ reason: 'required' } as never))
  })
})

test('points come or go by the reason, as entries of kind adjust, each written down with who and why', async () => {
  const { adjust, entries, records } = await somebody()
  const given = adjustment({ points: 300, reason: 'missed-purchase' })
  expect(await adjust(given)).toEqual(balance(300))
  expect(await adjust(adjustment({ points: 120, reason: 'correction-taken' }))).toEqual(balance(180))
  expect(await entries()).toMatchObject([
    { kind: 'adjust', asset: 'POINT', change: 300, balanceAfter: 300 },
    { kind: 'adjust', asset: 'POINT', change: -120, balanceAfter: 180, expiresAt: null },
  ])
  expect(await records()).toMatchObject([
    {
      actorKind: 'staff',
      actorID: STAFF,
      details: { change: 300, reason: 'missed-purchase', requestID: given.requestID },
    },
    { details: { change: -120, reason: 'correction-taken' } },
  ])
})

test('what is given ends with the last second of a day of the programme’s zone, a year on', async () => {
  const { adjust, entries } = await somebody()
  await adjust(adjustment())
  const [entry] = await entries()
  const ends = entry?.expiresAt ?? new Date(0)
  expect(ends.toISOString()).toMatch(/T15:59:59\.000Z$/)
  const days = (ends.getTime() - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(364.9)
  expect(days).toBeLessThan(366)
})

describe('below zero', () => {
  test.each([['correction-taken', 'below-zero'] as const])(
    '%s goes no lower than what is there',
    async (reason, problem) => {
      const { adjust, entries } = await somebody()
      await adjust(adjustment({ points: 50 }))
      expect(await adjust(adjustment({ points: 51, reason }))).toEqual(refusal(problem))
      expect(await entries()).toHaveLength(1)
      expect(await adjust(adjustment({ points: 50, reason }))).toEqual(balance(0))
    },
  )

  test('goods that came back may leave points owed, which the next ones pay', async () => {
    const { adjust } = await somebody()
    await adjust(adjustment({ points: 50 }))
    expect(await adjust(adjustment({ points: 80, reason: 'returned-goods' }))).toEqual(balance(-30))
    expect(await adjust(adjustment({ points: 100 }))).toEqual(balance(70))
    expect(await findLedgerFaults(database.db)).toEqual([])
  })

  test('what has ended meanwhile is not there to be taken', async () => {
    const { adjust, memberID } = await somebody()
    const at = new Date(Date.now() - 60_000)
    const earned = { memberID, asset: 'POINT', kind: 'earn', change: 40, at } as const
    await database.db.transaction(tx =>
      appendLedgerEntry(tx, { ...earned, expiresAt: new Date(Date.now() - 1_000) }),
    )
    expect(await adjust(adjustment({ points: 40, reason: 'correction-taken' }))).toEqual(
      refusal('below-zero'),
    )
  })
})

describe('one form', () => {
  test('sent ten times at once moves points once', async () => {
    const { adjust, entries, records } = await somebody()
    const asked = adjustment()
    const answers = await Promise.all(Array.from({ length: 10 }, () => adjust(asked)))
    expect(answers).toEqual(Array(10).fill(balance(100)))
    expect(await entries()).toHaveLength(1)
    expect(await records()).toHaveLength(1)
    expect(await adjust(asked)).toEqual(balance(100))
  })

  test('sent again with other points or another reason moves nothing and says so', async () => {
    const { adjust, entries } = await somebody()
    const asked = adjustment()
    await adjust(asked)
    for (const changed of [{ points: 101 }, { reason: 'correction-given' } as const])
      expect(await adjust({ ...asked, ...changed })).toEqual(refusal('sent-before'))
    expect(await entries()).toHaveLength(1)
  })

  test('of one member is nothing to another', async () => {
    const [one, other] = [await somebody(), await somebody()]
    const asked = adjustment()
    await one.adjust(asked)
    expect(await other.adjust(asked)).toEqual(balance(100))
  })
})

test('of two takings at once that the balance does not hold together, one is refused', async () => {
  const { adjust } = await somebody()
  await adjust(adjustment())
  const take = () => adjust(adjustment({ points: 70, reason: 'correction-taken' }))
  const answers = await Promise.all([take(), take()])
  expect(answers.filter(({ ok }) => ok)).toEqual([balance(30)])
  expect(answers).toContainEqual(refusal('below-zero'))
})

test('ten different adjustments at once leave a ledger without a fault', async () => {
  const { adjust, entries } = await somebody()
  await Promise.all(Array.from({ length: 10 }, (_, each) => adjust(adjustment({ points: each + 1 }))))
  expect((await entries()).map(({ entryNo }) => entryNo).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 10 }, (_, each) => each + 1),
  )
  expect(await findLedgerFaults(database.db)).toEqual([])
})

test('nobody’s points are adjusted, nor those that another system keeps', async () => {
  const { context } = deskOn(database.db)
  expect(await adjustPointsOf(randomUUID(), adjustment(), STAFF, context)).toEqual(refusal('no-member'))
  const elsewhere = gatewayAnswering(() => ({ outcome: 'F' }))
  const { accountID } = await somebody()
  expect(
    await adjustPointsOf(accountID, adjustment(), STAFF, { db: database.db, members: elsewhere }),
  ).toEqual(refusal('not-offered'))
})
