import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import { openedSession } from '@/lib/registration/testing/claims'
import { findAccount } from '@/lib/store/account'
import { inTransaction } from '@/lib/store/connect'
import { insertTiers } from '@/lib/store/programme'
import { account, outbox, redemption } from '@/lib/store/schema'
import { insertMemberSession } from '@/lib/store/session'
import { findEverywhere } from '@/lib/store/testing/find-everywhere'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { TIERS } from '@/lib/store/testing/programme-settings'
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

describe('against what happens at the same moment', () => {
  test('signing in and erasing leave no session behind, whichever is first', async () => {
    await close()
    const now = new Date()
    const times = { createdAt: now, lastUsedAt: now, idleDeadline: now, absoluteDeadline: now }
    const signIn = () =>
      inTransaction(database.db, tx => {
        const tokenHash = Buffer.from(crypto.randomUUID())
        return insertMemberSession(tx, {
          tokenHash,
          kind: 'member',
          subjectID: mei.accountID,
          device: '',
          ...times,
        })
      })
    await Promise.all([signIn(), signIn(), erase(), signIn(), signIn()])
    expect(await signIn()).toBe(false)
    expect(await found([mei.accountID])).toEqual([
      'public.audit_entry.actor_id',
      'public.audit_entry.subject_id',
    ])
  })

  test('using a benefit and erasing leave no redemption behind', async () => {
    await close()
    const start = () =>
      mei.members.redeeming?.startRedemption(
        { memberID: mei.memberID, cardNo: null },
        { benefitInstanceId: mei.benefit.benefitInstanceID, redemptionID: crypto.randomUUID() },
        { actorKind: 'member', actorID: mei.accountID },
      )
    await Promise.all([start(), erase(), start(), start()])
    const left = await database.db.select().from(redemption).where(eq(redemption.memberID, mei.memberID))
    expect(left).toEqual([])
  })

  test('keeping it and erasing it: one of the two, and never both', async () => {
    await close(1)
    await database.db
      .update(account)
      .set({ closesAt: sql`now() + interval '40 milliseconds'` })
      .where(eq(account.accountID, mei.accountID))
    const keep = async () => {
      await new Promise(resolve => setTimeout(resolve, Math.random() * 80))
      return stayMember(mei.account, database.db)
    }
    const kept = await keep()
    await new Promise(resolve => setTimeout(resolve, 60))
    const erased = await erase()
    expect(kept ? erased : 1 - erased).toBe(0)
  })
})

describe('closing', () => {
  test('is told and written down once, ends other sessions, and can be taken back before its time', async () => {
    await openedSession(database.db, mei.accountID)
    expect(await close(14)).toBe(true)
    const closesAt = (await findAccount(database.db, mei.accountID))?.closesAt
    expect(closesAt?.getTime()).toBeGreaterThan(Date.now() + 13 * 86_400_000)
    expect(await close(30)).toBe(false)
    expect(await erase()).toBe(0)
    expect(await stayMember(mei.account, database.db)).toBe(true)
    expect(await stayMember(mei.account, database.db)).toBe(false)
    expect((await findAccount(database.db, mei.accountID))?.closesAt).toBeNull()
    const events = (await entriesAbout(database.db, mei.accountID)).map(({ event }) => event)
    expect(events.slice(-3)).toEqual(['account-closing', 'sessions-ended', 'account-kept'])
    const told = await database.db.select().from(outbox).where(eq(outbox.accountID, mei.accountID))
    expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['closing', 'kept']))
  })

  test('waits for its last word to go out, an hour at most', async () => {
    await close()
    const context = { db: database.db, members: mei.members }
    expect(await eraseDueAccounts({ ...context, now: Date.now() })).toBe(0)
    await database.db.update(outbox).set({ state: 'sent' }).where(eq(outbox.kind, 'closing'))
    expect(await eraseDueAccounts({ ...context, now: Date.now() })).toBe(1)
  })
})
