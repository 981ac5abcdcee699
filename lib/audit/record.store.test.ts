import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '@/lib/store/connect'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { record } from './record'
import { entriesAbout } from './testing/entries'

const accountID = uuidv7()
const joined = { actorKind: 'member', actorID: accountID, event: 'joined', subjectID: accountID } as const

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await record(database.db, joined)
})
afterAll(() => database.drop())

test('an entry stands with whatever it was written about, or not at all', async () => {
  const undone = inTransaction(database.db, async tx => {
    await record(tx, { ...joined, event: 'signed-out' })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await entriesAbout(database.db, accountID)).toMatchObject([{ event: 'joined', details: {} }])
})

test.each([
  ['changed', sql`update audit_entry set event = 'signed-out'`],
  ['changed, even where no row matches', sql`update audit_entry set event = 'signed-out' where false`],
  ['removed', sql`delete from audit_entry`],
  ['emptied', sql`truncate audit_entry`],
  ['emptied along with others', sql`truncate account, audit_entry cascade`],
  [
    'replaced',
    sql`insert into audit_entry select * from audit_entry on conflict (entry_id) do update set event = 'x'`,
  ],
])('nothing of it can be %s', async (_claim, statement) => {
  const refused = database.db.execute(statement).catch(error => error.cause)
  expect(String(await refused)).toContain('audit_entry is append-only')
  expect(await entriesAbout(database.db, accountID)).toMatchObject([{ event: 'joined' }])
})
