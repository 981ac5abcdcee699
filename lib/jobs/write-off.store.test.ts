import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findLedgerFaults } from '@/lib/store/ledger-repair'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { useStore } from './testing/queued'
import { startWorkerProcess, type WorkerProcess } from './testing/worker-process'
import { writeOffAll } from './write-off'

// Processes are started.
vi.setConfig({ testTimeout: 150_000, hookTimeout: 60_000 })

const MEMBERS = 150

let database: FreshDatabase
let workers: WorkerProcess[]

beforeEach(async () => {
  database = await freshDatabase()
  await useStore(database.db)
  workers = []
  await fill()
})
afterEach(async () => {
  vi.unstubAllGlobals()
  for (const { child, exited } of workers) {
    child.kill('SIGKILL')
    await exited
  }
  await database.drop()
})

/** Members with three awards each: two that ended days ago, on different days, and one that lasts. */
async function fill(): Promise<void> {
  await database.db.execute(sql`
    insert into member (member_id, request_id, card_no, first_name, user_name, notification, level, start_date)
    select gen_random_uuid(), gen_random_uuid(), 'C' || n, 'A', 'A', 0, 'BASIC', now()
    from generate_series(1, ${MEMBERS}) n`)
  await database.db.execute(sql`
    insert into ledger_entry (member_id, asset, entry_no, kind, change, balance_after, at, expires_at)
    select member_id, 'POINT', n, 'earn', 10, 10 * n, now() - interval '20 days',
      date_trunc('second', now()) + make_interval(days => 10 * (n - 2)) - interval '5 days'
    from member, generate_series(1, 3) n`)
  await database.db.execute(sql`
    insert into open_award (member_id, asset, entry_no, remaining, expires_at)
    select member_id, asset, entry_no, change, expires_at from ledger_entry`)
}

const written = async () => {
  const { rows } = await database.db.execute(
    sql`select count(*)::int as entries, count(distinct member_id)::int as members, sum(change)::int as change
      from ledger_entry where kind = 'expire'`,
  )
  return rows[0]
}
const EACH_ONCE = { entries: 2 * MEMBERS, members: MEMBERS, change: -20 * MEMBERS }

function worker(): WorkerProcess {
  const started = startWorkerProcess({ DATABASE_URL: database.url })
  workers.push(started)
  return started
}

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 120_000, interval: 20 })

test('two workers at once, one of them killed half-way, write each expiry once', async () => {
  const [killed] = [worker(), worker()]
  await until(async () => expect((await written())?.entries).toBeGreaterThan(40))
  killed?.child.kill('SIGKILL')
  await until(async () => expect(await written()).toEqual(EACH_ONCE))
  expect(await writeOffAll(database.db, new Date())).toBe(0)
  expect(await findLedgerFaults(database.db)).toEqual([])
})

test('what was interrupted is caught up with later, and dated when it ended', async () => {
  const interrupted = new AbortController()
  const first = writeOffAll(database.db, new Date(), interrupted.signal)
  await until(async () => expect((await written())?.entries).toBeGreaterThan(20))
  interrupted.abort()
  const some = await first
  expect(some).toBeLessThan(2 * MEMBERS)
  expect(await writeOffAll(database.db, new Date())).toBe(2 * MEMBERS - some)
  expect(await written()).toEqual(EACH_ONCE)
  const { rows } = await database.db.execute(sql`
    select count(*)::int as count from ledger_entry expiry join ledger_entry award
      on award.member_id = expiry.member_id and award.entry_no = (expiry.draws -> 0 ->> 'entryNo')::int
    where expiry.kind = 'expire' and expiry.at = award.expires_at`)
  expect(rows[0]?.count).toBe(2 * MEMBERS)
})

test('a member who fails keeps nobody else waiting', async () => {
  await database.db.execute(sql`
    create function fail() returns trigger language plpgsql as $$ begin
      if new.kind = 'expire' and new.member_id = (select min(member_id::text)::uuid from member)
      then raise exception 'no'; end if; return new; end $$`)
  await database.db.execute(sql`
    create trigger fail before insert on ledger_entry for each row execute function fail()`)
  expect(await writeOffAll(database.db, new Date())).toBe(2 * (MEMBERS - 1))
})

test('where an upstream keeps the members nothing is written', async () => {
  vi.stubGlobal('portalGateway', { ledger: null })
  expect(await writeOffAll(database.db, new Date())).toBe(0)
  expect(await written()).toMatchObject({ entries: 0 })
})
