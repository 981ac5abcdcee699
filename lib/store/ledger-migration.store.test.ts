import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from './connect'
import { appendLedgerEntry } from './ledger'
import { findLedgerFaults } from './ledger-repair'
import { type FreshDatabase, freshDatabase } from './testing/fresh-database'
import { ledgerOf, newMember } from './testing/new-member'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const MIGRATION = `${import.meta.dirname}/migrations/0006_ledger-draws.sql`

/** Changes, and after how many days they end. */
const HISTORIES: [change: number, lasts: number | null][][] = [
  [
    [100, 30],
    [50, null],
    [-120, null],
    [10, 5],
  ],
  [
    [-40, null],
    [30, 9],
    [60, 9],
    [-20, null],
    [-60, null],
  ],
  [
    [10, 400],
    [10, 300],
    [10, 300],
    [-15, null],
  ],
]

test('a ledger from before awards were kept gets those, and the draws, that it would have today', async () => {
  const { db } = database
  for (const history of HISTORIES) {
    const memberID = await newMember(db)
    for (const [index, [change, lasts]] of history.entries()) {
      const at = new Date(Date.UTC(2026, 0, 1) + index * 1_000)
      const expiresAt = lasts === null ? null : new Date(at.getTime() + lasts * 86_400_000)
      const entry = { memberID, asset: 'POINT' as const, kind: 'adjust' as const, change, at, expiresAt }
      await inTransaction(db, tx => appendLedgerEntry(tx, entry))
    }
    const today = await ledgerOf(db, memberID)
    await db.execute(sql`update ledger_entry set draws = '[]' where member_id = ${memberID}`)
    await db.execute(sql`truncate open_award`)
    await db.execute(sql.raw(readFileSync(MIGRATION, 'utf8')))
    expect(await ledgerOf(db, memberID)).toEqual(today)
    await db.execute(sql`truncate ledger_entry, open_award`)
  }
  expect(await findLedgerFaults(db)).toEqual([])
})
