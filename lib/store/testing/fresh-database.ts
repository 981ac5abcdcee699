import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
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

/** Autovacuum may be at it, which only a superuser can send away; it is done in a moment. */
async function dropDatabase(name: string, tries = 20): Promise<void> {
  try {
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== '42501' || tries === 0) throw error
    await pause(250)
    await dropDatabase(name, tries - 1)
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
    await dropDatabase(name)
  }
  return { db, url: url.href, drop }
}

/** The same, with today's schema. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const database = await emptyDatabase()
  await migrateStore(database.db)
  return database
}
