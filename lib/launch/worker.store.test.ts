import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'

// Processes are started, and a second try comes after up to ten seconds.
vi.setConfig({ testTimeout: 60_000 })

let database: FreshDatabase
let folder: string
let launcher: ChildProcess
let said: string

beforeEach(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'portal-worker-'))
})
afterEach(async () => {
  launcher.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
  await database.drop()
})

/** How many connections the worker has to the database. */
async function connections(): Promise<number> {
  const { rowCount } = await database.db.$client.query(
    "select from pg_stat_activity where datname = current_database() and application_name = 'tested'",
  )
  return rowCount ?? 0
}

/** `npm run worker` on the database, when it has begun to look for jobs. */
async function start(settings: Record<string, string> = {}): Promise<{ exited: Promise<unknown> }> {
  launcher = spawn(process.execPath, ['lib/launch/worker.mjs'], {
    env: {
      ...process.env,
      DATABASE_URL: `${database.url}?application_name=tested`,
      PORTAL_DATA_DIR: folder,
      // What the worker prints is waited for here.
      PORTAL_LOG_FILE: '',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  said = ''
  const exited = once(launcher, 'exit')
  const told = new Promise<void>(done => {
    launcher.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('"worker-started"')) done()
    })
  })
  await Promise.race([told, exited])
  return { exited }
}

test.each<[signal: NodeJS.Signals, ended: unknown]>([
  ['SIGTERM', [0, null]],
  ['SIGKILL', [null, 'SIGKILL']],
])('the worker ends with its launcher by %s', async (signal, ended) => {
  const { exited } = await start()
  await vi.waitFor(async () => expect(await connections()).toBeGreaterThan(0))
  launcher.kill(signal)
  expect(await exited).toEqual(ended)
  await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: 8_000 })
})

test('a wrong setting is named, and nothing is started', async () => {
  const { exited } = await start({ SMTP_URL: 'https://mail.example.com' })
  expect(await exited).toEqual([1, null])
  expect(said).toMatch(/^ {2}SMTP_URL: must be/m)
  expect(said).toMatch(/^ {2}MAIL_FROM: must be set where SMTP_URL is$/m)
  expect(await connections()).toBe(0)
})
