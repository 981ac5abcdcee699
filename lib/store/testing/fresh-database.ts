import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { connect, type Store } from '@/lib/store/connect'
import { migrateStore } from '@/lib/store/migrate'

export type FreshDatabase = { db: Store; url: string; drop(): Promise<void> }

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A database of this test file's own on the server of TEST_DATABASE_URL, empty. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) throw new Error('TEST_DATABASE_URL must be a server on which databases may be made')
  const name = `portal_test_${randomUUID().replaceAll('-', '')}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = connect(url.href)
  const drop = async () => {
    await db.$client.end()
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { db, url: url.href, drop }
}

/** The same, with today's schema. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const database = await emptyDatabase()
  await migrateStore(database.db)
  return database
}
