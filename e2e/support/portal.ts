import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readKept } from '@/lib/launch/kept-secret.mjs'
import { urlOf } from '@/lib/launch/postgres-login.mjs'

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export type SecondPortal = {
  url: string
  /** The job worker beside it, from now on: until then nothing settles and nothing is sent. */
  startWorker(): void
  /** What another web process on the same store is started with. */
  sameStore(): { DATABASE_URL: string; PORTAL_SECRET: string }
  /** Asks its database. */
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exited
}

/** Longer than a portal goes on with settings that it has read. */
const SETTINGS_MS = 5_500

/** Whether a code is asked for before a member is made or after; resolves once the portal goes by it. */
export async function prove({ query }: Pick<SecondPortal, 'query'>, when: 'before' | 'after'): Promise<void> {
  await query('update programme_settings set proof = $1', [when])
  await new Promise(resolve => setTimeout(resolve, SETTINGS_MS))
}

/** Asks for no code before a member is made: for tests of what Create Member comes to, whoever is proved. */
export const proveAfterwards = (portal: Pick<SecondPortal, 'query'>) => prove(portal, 'after')

/** A portal of its own beside the one under test: the same build, another data folder, other settings. */
export async function startPortal(given: Record<string, string>): Promise<SecondPortal> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'portal-e2e-'))
  const port = await freePort()
  const env = {
    ...process.env,
    NEXT_DIST_DIR: process.env.NEXT_DIST_DIR || '.next-test',
    PORT: String(port),
    PORTAL_DATA_DIR: dataFolder,
    PORTAL_SAMPLE: '1',
    ...given,
  }
  const launch = (...script: string[]) =>
    spawn(process.execPath, script, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const web = launch('lib/launch/portal.mjs', 'start')
  const children = [web]
  await new Promise<void>((resolve, reject) => {
    web.stdout.on('data', chunk => /^http:/m.test(String(chunk)) && resolve())
    web.once('exit', code => reject(new Error(`The second portal ended with ${code}`)))
  })
  const kept = (name: string) => readFileSync(join(dataFolder, name), 'utf8').trim()
  const databaseUrl = () => {
    const login = { user: 'portal', password: kept('database.password'), database: 'portal' }
    return urlOf({ ...login, port: Number(kept('postgres.port')) })
  }
  return {
    url: `http://localhost:${port}`,
    startWorker: () => void children.push(launch('lib/launch/worker.mjs')),
    sameStore: () => ({ DATABASE_URL: databaseUrl(), PORTAL_SECRET: kept('portal.secret') }),
    query: async (text, values = []) => {
      const client = new pg.Client(databaseUrl())
      await client.connect()
      try {
        return (await client.query(text, [...values])).rows
      } finally {
        await client.end()
      }
    },
    stop: async () => {
      // Where root starts it the cluster lies elsewhere.
      const elsewhere = readKept(join(dataFolder, 'postgres.path'))
      // The database goes with the web server: the worker first.
      for (const child of children.reverse()) await ended(child)
      for (const folder of [dataFolder, ...(elsewhere ? [elsewhere] : [])])
        rmSync(folder, { recursive: true, force: true })
    },
  }
}
