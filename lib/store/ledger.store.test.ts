import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from './connect'
import { appendLedgerEntry, type LedgerEntry } from './ledger'
import { findMemberCard } from './member'
import { ledgerEntry } from './schema'
import { type FreshDatabase, freshDatabase } from './testing/fresh-database'
import { newMember } from './testing/new-member'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

function append(
  memberID: string,
  change: number,
  asset: LedgerEntry['asset'] = 'POINT',
): Promise<LedgerEntry> {
  const entry = { memberID, asset, kind: 'adjust' as const, change, at: new Date(), expiresAt: null }
  return inTransaction(database.db, tx => appendLedgerEntry(tx, entry))
}

function entriesOf(memberID: string, asset: LedgerEntry['asset'] = 'POINT') {
  const mine = and(eq(ledgerEntry.memberID, memberID), eq(ledgerEntry.asset, asset))
  return database.db.select().from(ledgerEntry).where(mine).orderBy(asc(ledgerEntry.entryNo))
}

test('fifty entries at once are numbered without gaps, each balance the sum so far', async () => {
  const memberID = await newMember(database.db)
  const changes = Array.from({ length: 50 }, (_, index) => (index % 3 === 2 ? -7 * index : 11 * index + 1))
  await Promise.all(changes.map(change => append(memberID, change)))
  const entries = await entriesOf(memberID)
  expect(entries.map(({ entryNo }) => entryNo)).toEqual(changes.map((_, index) => index + 1))
  expect(entries.map(({ change }) => change).toSorted()).toEqual(changes.toSorted())
  let sum = 0
  for (const { change, balanceAfter } of entries) {
    sum += change
    expect(balanceAfter).toBe(sum)
  }
  expect((await findMemberCard(database.db, memberID))?.points).toBe(sum)
})

test('points, stored value and other members are counted apart', async () => {
  const [one, two] = [await newMember(database.db), await newMember(database.db)]
  await append(one, 500)
  await append(one, -30)
  await append(one, 1_250, 'BALANCE')
  await append(two, 9)
  expect(await findMemberCard(database.db, one)).toMatchObject({ points: 470, storedValue: 1_250 })
  expect(await findMemberCard(database.db, two)).toMatchObject({ points: 9, storedValue: 0 })
  expect((await entriesOf(one, 'BALANCE')).map(({ entryNo }) => entryNo)).toEqual([1])
})

test('a balance may fall below zero, and grow past 32 bits', async () => {
  const memberID = await newMember(database.db)
  expect((await append(memberID, -120)).balanceAfter).toBe(-120)
  expect((await append(memberID, 5_000_000_000)).balanceAfter).toBe(4_999_999_880)
  expect((await findMemberCard(database.db, memberID))?.points).toBe(4_999_999_880)
})

test('an entry of a transaction that fails leaves neither number nor balance behind', async () => {
  const memberID = await newMember(database.db)
  await append(memberID, 10)
  const failing = inTransaction(database.db, async tx => {
    const at = new Date()
    await appendLedgerEntry(tx, { memberID, asset: 'POINT', kind: 'earn', change: 5, at, expiresAt: null })
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect(await append(memberID, 1)).toMatchObject({ entryNo: 2, balanceAfter: 11 })
})
