import { readdirSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './connect'
import { migrateStore } from './migrate'
import { emptyDatabase, type FreshDatabase } from './testing/fresh-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await emptyDatabase()
})
afterAll(() => database.drop())

const migrations = readdirSync(`${import.meta.dirname}/migrations`).filter(name => name.endsWith('.sql'))

async function applied(): Promise<number> {
  const { rows } = await database.db.execute(
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  )
  return Number(rows[0]?.count)
}

test('four processes that migrate one empty database at once all succeed, and each migration runs once', async () => {
  const pools = Array.from({ length: 4 }, () => connect(database.url))
  const results = await Promise.allSettled(pools.map(migrateStore))
  await Promise.all(pools.map(pool => pool.$client.end()))
  expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
  expect(await applied()).toBe(migrations.length)
})

test('one that is up to date stays as it is, and its connections are given back', async () => {
  await migrateStore(database.db)
  expect(await applied()).toBe(migrations.length)
  expect(database.db.$client.idleCount).toBe(database.db.$client.totalCount)
})
