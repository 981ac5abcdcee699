import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from './connect'
import { appendLedgerEntry, membersWithEnded, type NewLedgerEntry, writeOffEnded } from './ledger'
import { readLedger } from './ledger-read'
import { findLedgerFaults, rebuildAwards } from './ledger-repair'
import { findMemberCard } from './member'
import { type FreshDatabase, freshDatabase } from './testing/fresh-database'
import { ledgerOf, newMember } from './testing/new-member'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000)

/** Appends points on a day; what is brought ends `lasts` days later, or never. */
function append(memberID: string, onDay: number, change: number, lasts: number | null = null) {
  const expiresAt = lasts === null ? null : day(onDay + lasts)
  const kind: NewLedgerEntry['kind'] = change < 0 ? 'redeem' : 'earn'
  const entry = { memberID, asset: 'POINT' as const, kind, change, at: day(onDay), expiresAt }
  return inTransaction(database.db, tx => appendLedgerEntry(tx, entry))
}

const pointsOn = async (memberID: string, onDay: number) =>
  (await findMemberCard(database.db, memberID, day(onDay)))?.points

const openOf = async (memberID: string) =>
  (await ledgerOf(database.db, memberID)).awards.map(({ entryNo, remaining }) => [entryNo, remaining])

test('a spend takes what ends first first, then what never ends, and names what it took', async () => {
  const memberID = await newMember(database.db)
  await append(memberID, 0, 100)
  await append(memberID, 0, 40, 30)
  await append(memberID, 0, 50, 10)
  const { draws } = await append(memberID, 1, -120)
  expect(draws).toEqual([
    { entryNo: 3, amount: 50 },
    { entryNo: 2, amount: 40 },
    { entryNo: 1, amount: 30 },
  ])
  expect(await openOf(memberID)).toEqual([[1, 70]])
})

test('what is owed is paid by what comes next, and only the rest of that can be spent or end', async () => {
  const memberID = await newMember(database.db)
  await append(memberID, 0, 30, 20)
  expect(await append(memberID, 1, -100)).toMatchObject({
    balanceAfter: -70,
    draws: [{ entryNo: 1, amount: 30 }],
  })
  await append(memberID, 2, 50, 20)
  expect(await openOf(memberID)).toEqual([])
  await append(memberID, 3, 60, 20)
  expect(await openOf(memberID)).toEqual([[4, 40]])
  expect(await pointsOn(memberID, 22)).toBe(40)
  expect(await pointsOn(memberID, 23)).toBe(0)
})

test('what has ended is not spent: it is written off first, dated when it ended', async () => {
  const memberID = await newMember(database.db)
  await append(memberID, 0, 80, 10)
  await append(memberID, 0, 20, 40)
  expect(await append(memberID, 15, -50)).toMatchObject({ entryNo: 4, balanceAfter: -30 })
  const { entries } = await ledgerOf(database.db, memberID)
  expect(entries[2]).toMatchObject({ kind: 'expire', change: -80, balanceAfter: 20, at: day(10) })
  expect(entries[2]?.draws).toEqual([{ entryNo: 1, amount: 80 }])
})

test('an entry is never dated before the one above it', async () => {
  const memberID = await newMember(database.db)
  await append(memberID, 5, 10)
  expect((await append(memberID, 4, 10)).at).toEqual(day(5))
})

test('of two who write off at once, and again later, one does', async () => {
  const memberID = await newMember(database.db)
  for (const lasts of [3, 3, 7, 50]) await append(memberID, 0, 10, lasts)
  expect(await membersWithEnded(database.db, day(8), null, 1_000)).toContain(memberID)
  const writeOff = () => inTransaction(database.db, tx => writeOffEnded(tx, memberID, day(8)))
  const written = await Promise.all(Array.from({ length: 8 }, writeOff))
  expect(written.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 2])
  const { entries } = await ledgerOf(database.db, memberID)
  expect(entries.slice(4)).toMatchObject([
    { change: -20, at: day(3) },
    { change: -10, at: day(7) },
  ])
  expect(await membersWithEnded(database.db, day(8), null, 1_000)).not.toContain(memberID)
})

const ALL = { asset: 'POINT', kind: null, from: null, until: null, before: null, limit: 1_000 } as const

const steps = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 12 }),
    change: fc.integer({ min: -60, max: 60 }).filter(change => change !== 0),
    lasts: fc.option(fc.integer({ min: 1, max: 40 })),
  }),
  { minLength: 1, maxLength: 14 },
)

test('whatever comes in whatever order: sums, awards and the replayed ledger agree', {
  timeout: 60_000,
}, async () => {
  const { db } = database
  await fc.assert(
    fc.asyncProperty(steps, async history => {
      const memberID = await newMember(db)
      let today = 0
      for (const { after, change, lasts } of history) {
        today += after
        await append(memberID, today, change, lasts)
      }
      const { entries, awards } = await ledgerOf(db, memberID)
      let sum = 0
      for (const { change, balanceAfter } of entries) {
        sum += change
        expect(balanceAfter).toBe(sum)
      }
      expect(awards.reduce((open, { remaining }) => open + remaining, 0)).toBe(Math.max(0, sum))
      await inTransaction(db, tx => rebuildAwards(tx, memberID))
      expect((await ledgerOf(db, memberID)).awards).toEqual(awards)

      // What is shown before anything is written off is what is there afterwards.
      const shown = await pointsOn(memberID, today + 20)
      const read = await readLedger(db, memberID, ALL, day(today + 20))
      expect(read.reduce((open, { left }) => open + left, 0)).toBe(Math.max(0, shown ?? 0))
      await inTransaction(db, tx => writeOffEnded(tx, memberID, day(today + 20)))
      expect(await readLedger(db, memberID, ALL, day(today + 20))).toEqual(read)
      expect(read).toHaveLength((await ledgerOf(db, memberID)).entries.length)
      expect((await ledgerOf(db, memberID)).entries.at(-1)?.balanceAfter).toBe(shown)
      expect(await pointsOn(memberID, today + 20)).toBe(shown)
    }),
    { numRuns: 30 },
  )
  expect(await findLedgerFaults(db)).toEqual([])
})

test('awards that are not what the ledger says are found and made again; a wrong sum is found', async () => {
  const { db } = database
  const [lost, wrong] = [await newMember(db), await newMember(db)]
  for (const memberID of [lost, wrong]) {
    await append(memberID, 0, 70, 10)
    await append(memberID, 1, 30)
  }
  await db.execute(sql`delete from open_award where member_id = ${lost} and entry_no = 1`)
  await db.execute(
    sql`update ledger_entry set balance_after = 71 where member_id = ${wrong} and entry_no = 1`,
  )
  const faults = [
    { memberID: lost, asset: 'POINT', fault: 'awards' },
    { memberID: wrong, asset: 'POINT', fault: 'sum' },
  ]
  expect(await findLedgerFaults(db)).toEqual(faults.toSorted((a, b) => (a.memberID < b.memberID ? -1 : 1)))
  await inTransaction(db, tx => rebuildAwards(tx, lost))
  expect(await openOf(lost)).toEqual([
    [1, 70],
    [2, 30],
  ])
  await db.execute(sql`delete from ledger_entry where member_id = ${wrong}`)
  await db.execute(sql`delete from open_award where member_id = ${wrong}`)
  expect(await findLedgerFaults(db)).toEqual([])
})
