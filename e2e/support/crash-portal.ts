import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import PgBoss from 'pg-boss'
import { freePort } from '@/lib/launch/free-port.mjs'
import { readKept } from '@/lib/launch/kept-secret.mjs'
import { proveAfterwards } from './portal'

/** What a kill -9 hits; `all` is a machine that lost its power. */
export const VICTIMS = ['web', 'worker', 'database', 'launcher', 'all'] as const

export type Victim = (typeof VICTIMS)[number]

const BACK_MS = 40_000

/** The first start builds where something has changed. */
const FIRST_MS = 300_000

/** Children of the launcher, by what stands in their command line. */
const CHILDREN = { web: 'launch/server.mjs', worker: 'lib/jobs/worker.ts' }

/** A whole portal (launcher, web server, worker, database) that can be killed in parts and brought back. */
export class CrashPortal {
  readonly origin: string
  private launcher: ReturnType<typeof this.launch> | null = null

  private constructor(
    private readonly port: number,
    private readonly env: Record<string, string>,
    private readonly dataFolder: string,
  ) {
    this.origin = `http://localhost:${port}`
  }

  static async start(
    env: Record<string, string>,
    dataFolder = mkdtempSync(join(tmpdir(), 'portal-crash-')),
  ): Promise<CrashPortal> {
    const portal = new CrashPortal(await freePort(), env, dataFolder)
    await portal.isUp(FIRST_MS)
    await proveAfterwards({ query: (text, values = []) => portal.query(text, [...values]) })
    return portal
  }

  private launch() {
    const child = spawn(process.execPath, ['lib/launch/portal.mjs'], {
      env: {
        ...process.env,
        DATABASE_URL: '',
        NEXT_DIST_DIR: process.env.NEXT_DIST_DIR || '.next-test',
        PORT: String(this.port),
        PORTAL_DATA_DIR: this.dataFolder,
        PORTAL_SAMPLE: '1',
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const exited = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
    const said = { text: '' }
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', chunk => {
        said.text += chunk
      })
    return { child, exited, said }
  }

  /** The processes of the portal, as the machine lists them now. */
  pids(): Partial<Record<Victim, number>> {
    const parent = this.launcher?.child.pid ?? 0
    const rows = execFileSync('ps', ['-A', '-ww', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' }).split('\n')
    const child = (part: string) => {
      const row = rows
        .map(line => line.trim().split(/ +/))
        .find(([ppid, , ...args]) => ppid === String(parent) && args.join(' ').includes(part))
      return row === undefined ? undefined : Number(row[1])
    }
    // The first line of PostgreSQL's own file is the process that rules the others.
    const file = join(this.postgresHome(), 'cluster/postmaster.pid')
    return {
      web: child(CHILDREN.web),
      worker: child(CHILDREN.worker),
      database: Number.parseInt(readFileSync(file, 'utf8'), 10),
      launcher: parent,
    }
  }

  /** Outside the data folder where root starts it. */
  private postgresHome(): string {
    return readKept(join(this.dataFolder, 'postgres.path')) ?? join(this.dataFolder, 'postgres')
  }

  /** Looks up the processes of a victim now; the function that is returned kills them without further ado. */
  aimAt(victim: Victim): () => void {
    const { launcher, ...others } = this.pids()
    const all = { launcher, ...others }
    const pids = victim === 'all' ? Object.values(all) : [all[victim]]
    if (pids.some(pid => pid === undefined)) throw new Error(`No ${victim} is running`)
    return () => {
      for (const pid of pids) process.kill(pid ?? 0, 'SIGKILL')
      if (pids.includes(launcher)) this.launcher = null
    }
  }

  /** Starts the launcher where it is gone, and waits until pages, store and worker are there. Returns milliseconds. */
  async isUp(limitMs = BACK_MS): Promise<number> {
    const startedAt = Date.now()
    this.launcher ??= this.launch()
    while (Date.now() - startedAt < limitMs) {
      if (this.launcher.child.exitCode !== null) break
      if (await this.answers().catch(() => false)) return Date.now() - startedAt
      await pause(50)
    }
    throw new Error(`The portal is not back:\n${this.launcher.said.text.slice(-2_000)}`)
  }

  /** A page comes from the web server and the store; a worker that looks for jobs is known by its connection. */
  private async answers(): Promise<boolean> {
    const page = await fetch(`${this.origin}/en/sign-up`)
    const { web, worker } = this.pids()
    await this.query('select 1')
    return page.status === 200 && web !== undefined && worker !== undefined
  }

  /** Where its store is, for a connection of one's own. */
  storeUrl(): string {
    const kept = (name: string) => readKept(join(this.dataFolder, name))
    return `postgresql://portal:${kept('database.password')}@127.0.0.1:${kept('postgres.port')}/portal`
  }

  /** One query of the store, over a connection of its own. */
  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.storeUrl() })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }

  /** As if the minute had passed after which a job is taken from a worker that has died, and then looked at. */
  async expireJobsBefore(moment: Date): Promise<void> {
    await this.query(
      `update pgboss.job set started_on = started_on - interval '61 seconds' where state = 'active' and started_on < $1`,
      [moment],
    )
    const executeSql = async (text: string, values: unknown[]) => ({ rows: await this.query(text, values) })
    await new PgBoss({ db: { executeSql }, migrate: false, schedule: false, supervise: false }).maintain()
  }

  /** What the launcher and its children have said since it was started. */
  said(): string {
    return this.launcher?.said.text ?? ''
  }

  /** SIGTERM to the launcher; its exit code, null where none was running. */
  async stop(): Promise<number | null> {
    const { launcher } = this
    this.launcher = null
    launcher?.child.kill('SIGTERM')
    return (await launcher?.exited) ?? null
  }

  /** Stops it and removes its data. */
  async discard(): Promise<number | null> {
    const code = await this.stop()
    for (const folder of [this.postgresHome(), this.dataFolder])
      rmSync(folder, { recursive: true, force: true })
    return code
  }
}
