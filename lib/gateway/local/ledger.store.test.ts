import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LedgerLine, LedgerQuery } from '@/lib/gateway/ledger-calls'
import { inTransaction } from '@/lib/store/connect'
import { appendLedgerEntry, type NewLedgerEntry, writeOffEnded } from '@/lib/store/ledger'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { newMember } from '@/lib/store/testing/new-member'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { localLedger } from './ledger'
import { localGateway } from './local-gateway'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const TODAY = Date.now()
const day = (days: number) => new Date(TODAY + days * 86_400_000)

const ledger = () => localLedger(database.db, async () => SETTINGS)

function answerOf<T>(outcome: { ok: true; value: T } | { ok: false; problem: string }): T {
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.value
}

/** Appends entries, dated and ending so many days from now. */
async function memberWith(...entries: [onDay: number, change: number, endsOnDay?: number][]) {
  const memberID = await newMember(database.db)
  for (const [onDay, change, endsOnDay] of entries) {
    const entry: NewLedgerEntry = {
      memberID,
      asset: 'POINT',
      kind: change < 0 ? 'redeem' : 'earn',
      change,
      at: day(onDay),
      expiresAt: endsOnDay === undefined ? null : day(endsOnDay),
    }
    await inTransaction(database.db, tx => appendLedgerEntry(tx, entry))
  }
  return { memberID, cardNo: null }
}

const ALL: LedgerQuery = { asset: 'POINT', kind: null, from: null, until: null, before: null, limit: 100 }
const read = async (member: { memberID: string; cardNo: null }, query: Partial<LedgerQuery> = {}) =>
  answerOf(await ledger().readLedger(member, { ...ALL, ...query }))
const numbers = (lines: LedgerLine[]) => lines.map(({ entryNo }) => entryNo)

test('entries come newest first, with what is left of each and when that ends', async () => {
  const member = await memberWith([-9, 100, 30], [-8, 50], [-7, -120])
  expect(await read(member)).toMatchObject([
    { entryNo: 3, kind: 'redeem', change: -120, balanceAfter: 30, left: 0, expiresAt: null },
    { entryNo: 2, change: 50, balanceAfter: 150, left: 30, expiresAt: null },
    { entryNo: 1, change: 100, balanceAfter: 100, left: 0, expiresAt: expect.stringMatching(/Z$/) },
  ])
})

test('pages follow each other without gap or repetition while new entries come in', async () => {
  const member = await memberWith(...Array.from({ length: 9 }, (): [number, number] => [-3, 10]))
  const first = await read(member, { limit: 4 })
  const entry = { memberID: member.memberID, asset: 'POINT', kind: 'adjust', change: 1 } as const
  await inTransaction(database.db, tx => appendLedgerEntry(tx, { ...entry, at: day(0), expiresAt: null }))
  const second = await read(member, { limit: 4, before: first.at(-1)?.entryNo ?? null })
  expect([...numbers(first), ...numbers(second)]).toEqual([9, 8, 7, 6, 5, 4, 3, 2])
})

test('a kind and a period narrow the list; a period begins with its first instant and ends before its last', async () => {
  const member = await memberWith([-9, 100], [-8, -20], [-7, 30], [-6, -5])
  expect(numbers(await read(member, { kind: 'redeem' }))).toEqual([4, 2])
  const [, , second] = await read(member)
  const at = new Date(second?.at ?? '')
  expect(numbers(await read(member, { from: at }))).toEqual([4, 3, 2])
  expect(numbers(await read(member, { until: at }))).toEqual([1])
})

test('what ended is told as it will be written, before it is written: in lists, sums and the balance', async () => {
  const { db } = database
  const member = await memberWith([-20, 100, -10], [-20, 40, -10], [-19, 25, -5], [-18, 60, 40])
  const gateway = localGateway(db, async () => SETTINGS)
  const [from, until] = [day(-12), day(1)]
  const all = async () => ({
    lines: await read(member),
    expired: numbers(await read(member, { kind: 'expire', until: day(-7) })),
    period: answerOf(await ledger().readPeriod(member, 'POINT', from, until)),
    points: answerOf(await gateway.inquireCardDetail(member)).points,
    worth: answerOf(await gateway.inquireMemberAssets(member)).worth,
    batches: answerOf(await ledger().expiringPoints(member, day(90))),
  })
  const before = await all()
  expect(before.lines.slice(0, 2)).toMatchObject([
    { entryNo: 6, kind: 'expire', change: -25, balanceAfter: 60 },
    { entryNo: 5, kind: 'expire', change: -140, balanceAfter: 85 },
  ])
  expect(before).toMatchObject({
    expired: [5],
    period: { opening: 225, closing: 60, totals: [{ kind: 'expire', change: -165, count: 2 }] },
    points: 60,
    worth: { pointMaxAmount: { value: 0 } },
    batches: [{ points: 60 }],
  })
  expect(await inTransaction(db, tx => writeOffEnded(tx, member.memberID, new Date()))).toBe(2)
  expect(await all()).toEqual(before)
})

test('points that end on one day of the programme’s zone are one batch; what never ends is in none', async () => {
  const memberID = await newMember(database.db)
  // Midnight in Kuala Lumpur is 16:00 UTC.
  const ends = ['2090-01-01T15:59:59Z', '2090-01-01T16:00:00Z', '2090-01-02T09:00:00Z', null]
  for (const [index, end] of ends.entries()) {
    const entry = { memberID, asset: 'POINT', kind: 'earn', change: 10 ** index, at: day(-1) } as const
    const expiresAt = end === null ? null : new Date(end)
    await inTransaction(database.db, tx => appendLedgerEntry(tx, { ...entry, expiresAt }))
  }
  const member = { memberID, cardNo: null }
  expect(answerOf(await ledger().expiringPoints(member, new Date('2091-01-01T00:00:00Z')))).toEqual([
    { points: 1, expiresAt: '2090-01-01T15:59:59.000Z' },
    { points: 110, expiresAt: '2090-01-01T16:00:00.000Z' },
  ])
  expect(answerOf(await ledger().expiringPoints(member, new Date('2090-01-01T16:00:00Z')))).toHaveLength(1)
})

test('a store that cannot be asked is an answer', async () => {
  const gone = await freshDatabase()
  await gone.drop()
  const { expiringPoints } = localLedger(gone.db, async () => SETTINGS)
  const member = { memberID: '01900000-0000-7000-8000-000000000000', cardNo: null }
  expect(await expiringPoints(member, day(1))).toEqual({ ok: false, problem: 'unreachable' })
})
