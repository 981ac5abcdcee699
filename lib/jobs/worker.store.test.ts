import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import PgBoss from 'pg-boss'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTransaction } from '@/lib/store/connect'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { startMailServer } from './testing/mail-server'
import { queued, rows, useStore } from './testing/queued'
import { startWorkerProcess, type WorkerProcess } from './testing/worker-process'

// Processes are started, and a second try comes after up to ten seconds.
vi.setConfig({ testTimeout: 60_000 })

let database: FreshDatabase
let server: Awaited<ReturnType<typeof startMailServer>>
let workers: WorkerProcess[]

beforeEach(async () => {
  database = await freshDatabase()
  await useStore(database.db)
  server = await startMailServer()
  workers = []
})
afterEach(async () => {
  for (const { child, exited } of workers) {
    child.kill('SIGKILL')
    await exited
  }
  await server.stop()
  await database.drop()
})
/** A worker that has begun to look for jobs. */
async function worker(): Promise<WorkerProcess> {
  const started = startWorkerProcess({
    DATABASE_URL: database.url,
    SMTP_URL: server.url,
    MAIL_FROM: 'club@example.com',
  })
  workers.push(started)
  await started.started
  return started
}

const states = async () => (await rows(database.db)).map(({ state }) => state)

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 40_000, interval: 50 })

/** As if the minute had passed after which a job is taken from a worker that does not end it, and then looked at. */
async function expireJobs(): Promise<void> {
  const { $client } = database.db
  await $client.query(
    `update pgboss.job set started_on = now() - interval '61 seconds' where state = 'active'`,
  )
  const boss = new PgBoss({
    db: { executeSql: (text, values) => $client.query(text, values) },
    migrate: false,
    schedule: false,
    supervise: false,
  })
  await boss.maintain()
}

test('a message goes out with the transaction it was written in, and none without', async () => {
  const { child, exited } = await worker()
  const undone = inTransaction(database.db, async tx => {
    await queued(tx, { kind: 'ready' })
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  await inTransaction(database.db, tx => queued(tx, { kind: 'ready' }))
  await until(() => expect(server.arrived).toHaveLength(1))
  await until(async () => expect(await states()).toEqual(['sent']))
  child.kill('SIGTERM')
  expect(await exited).toEqual([0, null])
  expect(server.arrived).toHaveLength(1)
  expect(server.arrived[0]?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
})

test('a refused message is tried again until it is taken', async () => {
  await worker()
  server.behave({ refuse: 'recipient', with: 451 })
  await queued(database.db, { kind: 'ready' })
  await until(async () => expect(await rows(database.db)).toMatchObject([{ state: 'queued', tries: 1 }]))
  server.behave('take')
  await until(async () => expect(await rows(database.db)).toMatchObject([{ state: 'sent', tries: 2 }]))
  expect(server.arrived).toHaveLength(1)
})

test('a worker killed while the mail server had the text is followed by another that does not repeat it', async () => {
  server.behave('take-slowly')
  const first = await worker()
  await queued(database.db, { kind: 'ready' })
  await until(() => expect(server.seen.wholeTexts).toBe(1))
  first.child.kill('SIGKILL')
  await first.exited
  await until(() => expect(server.arrived).toHaveLength(1))
  expect(await states()).toEqual(['sending'])

  await expireJobs()
  await worker()
  await until(async () => expect(await states()).toEqual(['unclear']))
  await sleep(1_500)
  expect(server.seen.texts).toBe(1)
})

test('two workers share twenty messages and send each once', async () => {
  for (let count = 0; count < 20; count++) await queued(database.db, { kind: 'ready' })
  await Promise.all([worker(), worker()])
  await until(async () => expect(await states()).toEqual(Array(20).fill('sent')))
  expect(server.arrived).toHaveLength(20)
  expect(new Set(server.arrived.map(({ raw }) => /^Message-ID: (.+)\r$/im.exec(raw)?.[1])).size).toBe(20)
})

test('the worker goes on after the database had cut its connections', async () => {
  const { child } = await worker()
  const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
  for (let times = 0; times < 5; times++) {
    await database.db.execute(cut)
    await sleep(100)
  }
  await queued(database.db, { kind: 'ready' })
  await until(async () => expect(await states()).toEqual(['sent']))
  expect(child.exitCode).toBeNull()
})

test('a worker ends when its launcher is gone', async () => {
  const { child, exited } = await worker()
  child.disconnect()
  expect(await exited).toEqual([0, null])
})
