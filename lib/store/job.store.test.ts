import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from './connect'
import { enqueue } from './job'
import { type FreshDatabase, freshDatabase } from './testing/fresh-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const jobs = async () =>
  (await database.db.execute(sql`select name, data, start_after > now() as later from pgboss.job`)).rows

test('a job is written with the transaction that asks for it, and gone with it', async () => {
  const undone = inTransaction(database.db, async tx => {
    await enqueue(tx, { queue: 'message', messageID: 'undone' })
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  expect(await jobs()).toEqual([])

  await inTransaction(database.db, tx => enqueue(tx, { queue: 'settle', registrationID: 'kept' }, 60))
  expect(await jobs()).toEqual([{ name: 'settle', data: { registrationID: 'kept' }, later: true }])
})
