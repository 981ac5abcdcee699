import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { memberRowFrom } from '@/lib/gateway/local/member-row'
import { ensureProgramme } from '@/lib/launch/default-programme'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { totpStepFrom } from '@/lib/session/authenticator'
import { findAccountByIdentity } from '@/lib/store/account'
import { findLedgerFaults } from '@/lib/store/ledger-repair'
import { insertMember } from '@/lib/store/member'
import { readSettings, readTiers } from '@/lib/store/programme'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { ensureSample } from './ensure-sample'
import { SAMPLE_MEMBERS } from './members'
import { SAMPLE_SETTINGS } from './programme'
import { secretsFrom } from './sign-ins'

const folder = mkdtempSync(join(tmpdir(), 'sample-'))
const said: string[] = []
const open: FreshDatabase[] = []

/** An empty store with a data folder's file of its own. */
async function fresh(name: string) {
  const database = await freshDatabase()
  open.push(database)
  return { db: database.db, file: join(folder, name), withMembers: true }
}

type Fresh = Awaited<ReturnType<typeof fresh>>

const ensure = ({ db, ...sample }: Fresh) => ensureSample(db, sample)

/** Every row of every table, as PostgreSQL prints it. */
async function rowsOf({ db }: Fresh): Promise<string[]> {
  const tables = await db.$client.query(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  const all: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await db.$client.query(`select t::text as row from ${name} t order by 1`)
    all.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  return all
}

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', process.env.TEST_DATABASE_URL)
  vi.stubEnv('PORTAL_SECRET', Buffer.alloc(32, 7).toString('base64'))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0)
})

afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  for (const database of open) await database.drop()
  rmSync(folder, { recursive: true })
})

describe('the sample programme', () => {
  let sample: Fresh
  let lines: string

  beforeAll(async () => {
    sample = await fresh('loaded.tsv')
    lines = await ensure(sample)
  })

  test('is loaded once: the second start changes no row and prints the same lines', async () => {
    const rows = await rowsOf(sample)
    expect(lines.trimEnd().split('\n')).toHaveLength(SAMPLE_MEMBERS.length + 1)
    expect(await ensure(sample)).toBe(lines)
    expect(await rowsOf(sample)).toEqual(rows)
    expect(readFileSync(sample.file, 'utf8')).toBe(lines)
    expect(statSync(sample.file).mode & 0o777).toBe(0o600)
  })

  test('has ledgers without gaps whose sums are the balances, and members the gateway can read', async () => {
    const { rows } = await sample.db.$client.query(`
      select count(*) filter (where balance_after <> running or entry_no <> n)::int as wrong
      from (select balance_after, entry_no, sum(change) over w as running, row_number() over w as n
        from ledger_entry window w as (partition by member_id, asset order by entry_no)) entry`)
    expect(rows[0]).toMatchObject({ wrong: 0 })
    expect(await findLedgerFaults(sample.db)).toEqual([])
    const gateway = localGateway(sample.db, async () => SAMPLE_SETTINGS)
    for (const { who, fields, benefits } of SAMPLE_MEMBERS) {
      for (const identity of identitiesFrom(fields)) {
        const account = await findAccountByIdentity(sample.db, identity)
        const assets = await gateway.inquireMemberAssets({
          memberID: account?.memberID ?? null,
          cardNo: null,
        })
        expect(assets.ok && assets.value.benefits?.length, who).toBe(benefits.length)
      }
    }
  })

  test('has points that ended, written off the evening they did, and the balances that people are named for', async () => {
    const { rows } = await sample.db.$client.query(`
      select email, points, stored_value from member
      join lateral (select sum(change) filter (where asset = 'POINT')::int as points,
        sum(change) filter (where asset = 'BALANCE')::int as stored_value
        from ledger_entry where ledger_entry.member_id = member.member_id) sums on true
      where points is not null and email ~ '^(?:sofia|daniel|priya|maximiliana)' order by email`)
    expect(rows).toEqual([
      { email: 'daniel@example.com', points: -320, stored_value: 1_750 },
      { email: 'maximiliana@example.com', points: 0, stored_value: 100_000 },
      { email: 'priya@example.com', points: 0, stored_value: 0 },
      { email: 'sofia@example.com', points: 128_450, stored_value: 38_640 },
    ])
    const expired = await sample.db.$client.query(`
      select change::int, to_char(at at time zone 'Asia/Kuala_Lumpur', 'HH24:MI:SS') as time
      from ledger_entry where kind = 'expire' order by change`)
    expect(expired.rows).toEqual([-10_600, -440, -310].map(change => ({ change, time: '23:59:59' })))
  })

  test('never shows a password that opens nothing', async () => {
    writeFileSync(sample.file, lines.replace(/(sofia@example\.com\t)\S+/, '$1Wrong-pass-0000-word'))
    said.length = 0
    expect(await ensure(sample)).toBe(lines.replace(/^sign-in\tsofia.*\n/m, ''))
    expect(said.join('')).toMatch(/1 of the sample's/)
    rmSync(sample.file)
    expect(await ensure(sample)).toBe('')
    expect(said.join('')).toMatch(/is gone/)
  })
})

describe('loading', () => {
  test('leaves nothing behind where it fails in the middle, and the next start does it', async () => {
    const sample = await fresh('failing.tsv')
    // Somebody holds the last person's e-mail: everybody before them is written, then the transaction ends.
    const { fields } = SAMPLE_MEMBERS.at(-1) ?? { fields: {} }
    const intruder = memberRowFrom(
      crypto.randomUUID(),
      { fields, address: {}, attributeList: [], marketingConsent: { email: false, sms: false } },
      { zone: 'UTC', firstLevel: '' },
    )
    await insertMember(sample.db, intruder, identitiesFrom(fields))
    const before = await rowsOf(sample)
    await expect(ensure(sample)).rejects.toThrow(/identity of the sample/)
    expect(await rowsOf(sample)).toEqual(before)
    const written = readFileSync(sample.file, 'utf8')
    await sample.db.$client.query('truncate member, member_identity')
    expect(await ensure(sample)).toBe(written)
  })

  test('is done by one of two processes that start at once', async () => {
    const sample = await fresh('one.tsv')
    const other = { ...sample, file: join(folder, 'other.tsv') }
    const [lines, others] = await Promise.all([ensure(sample), ensure(other)])
    expect([lines, others].filter(each => each !== '')).toHaveLength(1)
    expect(await readTiers(sample.db)).toHaveLength(4)
  })

  test('brings staff alone where an upstream owns the members, with an authenticator that works', async () => {
    const sample = { ...(await fresh('staff.tsv')), withMembers: false }
    const lines = await ensure(sample)
    expect(lines.trimEnd().split('\n')).toHaveLength(1)
    expect((await rowsOf(sample)).filter(row => /^(?:member|account) /.test(row))).toEqual([])
    const totpSecret = secretsFrom(lines).get('staff@kopi-kin.example')?.totpSecret ?? ''
    expect(totpStepFrom(totpSecret, '000000', 0)).toBeNull()
    expect(totpSecret).toMatch(/^[A-Z2-7]{32}$/)
  })
})

test('a store without the sample gets neutral settings and one tier, once, and is no place for the sample then', async () => {
  const sample = await fresh('neutral.tsv')
  await ensureProgramme(sample.db)
  await ensureProgramme(sample.db)
  expect(await readSettings(sample.db)).toMatchObject({ name: 'Member Club', currency: 'MYR' })
  expect(await readTiers(sample.db)).toHaveLength(1)
  said.length = 0
  expect(await ensure(sample)).toBe('')
  expect(said.join('')).toMatch(/programme of its own/)
})
