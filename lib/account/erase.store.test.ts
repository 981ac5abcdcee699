import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { refused } from '@/lib/membership/outcome'
import { register } from '@/lib/registration/register'
import { contextWith } from '@/lib/registration/testing/registrations'
import { findAccount } from '@/lib/store/account'
import { inTransaction } from '@/lib/store/connect'
import { enqueue } from '@/lib/store/job'
import { appendLedgerEntry } from '@/lib/store/ledger'
import { findLedgerFaults } from '@/lib/store/ledger-repair'
import { findHolder } from '@/lib/store/login-identity'
import { insertTiers } from '@/lib/store/programme'
import { account, ledgerEntry } from '@/lib/store/schema'
import { findEverywhere } from '@/lib/store/testing/find-everywhere'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS, TIERS } from '@/lib/store/testing/programme-settings'
import { closeAccount, stayMember } from './closing'
import { eraseDueAccounts } from './erase'
import { fullMember } from './testing/full-member'

let database: FreshDatabase
type Member = Awaited<ReturnType<typeof fullMember>>
let mei: Member

beforeAll(async () => {
  database = await freshDatabase()
  await insertTiers(database.db, TIERS)
})
beforeEach(async () => {
  // Whoever an earlier test left to be erased.
  await database.db.update(account).set({ closesAt: null })
  mei = await fullMember(database.db)
})
afterAll(() => database.drop())

/** A job that is done and put away. */
async function archive(name: string, data: object, output: object | null = null): Promise<void> {
  await database.db.execute(sql`
    with done as (
      insert into pgboss.job (name, data, output, state)
        values (${name}, ${JSON.stringify(data)}::jsonb, ${JSON.stringify(output)}::jsonb, 'completed')
        returning *
    ) insert into pgboss.archive select done.*, now() from done`)
  await database.db.execute(sql`delete from pgboss.job where state = 'completed'`)
}

const query = async (text: string) => (await database.db.$client.query(text)).rows
const found = (values: readonly string[]) => findEverywhere(query, values)

/** The last word has gone out, or was not taken for an hour. */
const LATER_MS = 3_700_000
const erase = (members = mei.members) =>
  eraseDueAccounts({ db: database.db, members, now: Date.now() + LATER_MS })

async function close(days = 0) {
  const session = { kind: 'member', subjectID: mei.accountID, sessionID: crypto.randomUUID() } as const
  return closeAccount({ account: mei.account, session } as never, days, database.db)
}

describe('the search of the whole database', () => {
  test('finds every value of somebody who is there, wherever it was put', async () => {
    for (const value of mei.values) expect(await found([value]), value).not.toEqual([])
    const places = await found(mei.values)
    expect(places).toEqual(
      expect.arrayContaining(['public.account.card', 'public.outbox.sealed_to', 'public.session.device']),
    )
  })

  test('finds what was planted in the archive of jobs, or sealed', async () => {
    await archive('message', {}, { said: 'Planted-1' })
    expect(await found(['planted-1'])).toEqual(['pgboss.archive.output'])
    await database.db.execute(sql`delete from pgboss.archive`)
  })
})

describe('once an account’s time has come', () => {
  test('nothing of its member is left but the anonymised ledger and the audit’s own ids', async () => {
    await enqueue(database.db, { queue: 'choices', accountID: mei.accountID })
    await archive('settle', { registrationID: mei.accountID })
    await close()
    expect(await erase()).toBe(1)
    expect(await found([...mei.values, ...mei.spellings])).toEqual([])
    expect((await found([mei.accountID])).filter(place => !place.startsWith('public.audit_entry'))).toEqual(
      [],
    )
    expect((await entriesAbout(database.db, mei.accountID)).at(-1)).toMatchObject({
      actorKind: 'system',
      event: 'account-erased',
    })
  })

  test('the ledger is kept whole, adds up, and belongs to nobody', async () => {
    await close()
    await erase()
    const entries = await database.db.select().from(ledgerEntry).orderBy(ledgerEntry.entryNo)
    const owners = new Set(entries.map(({ memberID }) => memberID))
    expect(owners).not.toContain(mei.memberID)
    const { rows } = await database.db.execute<{ last: string }>(sql`
      select distinct on (member_id, asset) balance_after as last from ledger_entry
        where member_id not in (select member_id from member) order by member_id, asset, entry_no desc`)
    expect(rows.map(({ last }) => Number(last))).toEqual(rows.map(() => 0))
    expect(await findLedgerFaults(database.db)).toEqual([])
    const late = { memberID: mei.memberID, asset: 'POINT', kind: 'earn', change: 1 } as const
    const append = inTransaction(database.db, tx =>
      appendLedgerEntry(tx, { ...late, at: new Date(), expiresAt: null }),
    )
    await expect(append).rejects.toThrow('erased')
  })

  test('the same e-mail and mobile join as somebody new', async () => {
    await close()
    await erase()
    const again = { ...mei.signUp, requestID: crypto.randomUUID() }
    const joined = await register(again, contextWith(database.db, mei.members))
    expect(joined).toMatchObject({ ok: true, value: { state: 'joined' } })
    const accountID = joined.ok && joined.value.state === 'joined' ? joined.value.accountID : ''
    const made = await findAccount(database.db, accountID)
    expect(made?.memberID).not.toBe(mei.memberID)
    expect(accountID).not.toBe(mei.accountID)
  })

  test('somebody else keeps what once was this member’s', async () => {
    const ana = await fullMember(database.db)
    await close()
    await erase()
    for (const value of ana.values.filter(one => !mei.values.includes(one)))
      expect(await found([value]), value).not.toEqual([])
    expect(await findHolder(database.db, ana.identity)).toMatchObject({ heldBy: ana.accountID })
  })

  test('four workers at once erase it once', async () => {
    await close()
    const counts = await Promise.all([erase(), erase(), erase(), erase()])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1)
    const events = (await entriesAbout(database.db, mei.accountID)).map(({ event }) => event)
    expect(events.filter(event => event === 'account-erased')).toHaveLength(1)
    expect(await found(mei.values)).toEqual([])
  })

  test('a worker that ends between the two stores leaves nothing half: the next one goes on', async () => {
    await close()
    const { closing } = mei.members
    const dying = {
      ...mei.members,
      closing: closing && {
        ...closing,
        eraseMember: async (key: Parameters<typeof closing.eraseMember>[0]) => {
          await closing.eraseMember(key)
          throw new Error('killed')
        },
      },
    }
    expect(await erase(dying)).toBe(0)
    expect(await findAccount(database.db, mei.accountID)).not.toBeNull()
    expect(await stayMember(mei.account, database.db)).toBe(false)
    expect(await erase()).toBe(1)
    expect(await found(mei.values)).toEqual([])
  })

  test('where the keeper of members is away, everything stands until it answers', async () => {
    await close()
    const { closing } = mei.members
    const away = closing && { ...closing, eraseMember: async () => refused('unreachable' as const) }
    expect(await erase({ ...mei.members, closing: away })).toBe(0)
    expect(await findAccount(database.db, mei.accountID)).not.toBeNull()
  })

  test('what only the portal keeps goes where the keeper of members cannot erase', async () => {
    await close()
    expect(await erase({ ...mei.members, closing: null })).toBe(1)
    const places = await found([mei.accountID, ...mei.values])
    expect(
      places.filter(
        place =>
          !/^public\.(?:audit_entry|member|member_identity|ledger_entry|benefit|redemption|redemption_code|open_award)\./.test(
            place,
          ),
      ),
    ).toEqual([])
    await localGateway(database.db, async () => SETTINGS).closing?.eraseMember({
      memberID: mei.memberID,
      cardNo: null,
    })
  })
})

test('no entry of the trail holds anything that somebody typed', async () => {
  const places = await found(mei.values)
  expect(places.filter(place => place.startsWith('public.audit_entry'))).toEqual([])
})
