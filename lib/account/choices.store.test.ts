import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import { done, refused } from '@/lib/membership/outcome'
import { standingAccount } from '@/lib/registration/testing/claims'
import { readConsents } from '@/lib/store/consent'
import { insertTiers } from '@/lib/store/programme'
import { member } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { TIERS } from '@/lib/store/testing/programme-settings'
import { type Choice, saveChoices } from './choices'
import { tellMarketing } from './tell-marketing'
import { fullMember } from './testing/full-member'

let database: FreshDatabase
let mei: Awaited<ReturnType<typeof fullMember>>

beforeAll(async () => {
  database = await freshDatabase()
  await insertTiers(database.db, TIERS)
})
beforeEach(async () => {
  mei = await fullMember(database.db)
})
afterAll(() => database.drop())

const choose = (chosen: Partial<Record<Choice, boolean>>, language = 'en') =>
  saveChoices({ accountID: mei.accountID, language }, chosen, { db: database.db, members: mei.members })

const tell = (members = mei.members) => tellMarketing(mei.accountID, { db: database.db, members })

async function bothSides() {
  const { newest } = await readConsents(database.db, mei.accountID)
  const [row] = await database.db.select().from(member).where(eq(member.memberID, mei.memberID))
  return { here: [newest.email?.granted, newest.sms?.granted], there: row?.notification }
}

async function jobs(): Promise<number> {
  const { rows } = await database.db.$client.query(
    `select 1 from pgboss.job where name = 'choices' and data ->> 'accountID' = $1`,
    [mei.accountID],
  )
  return rows.length
}

describe('what a member chooses', () => {
  test('is added, never changed, with its language, and written down by its kind alone', async () => {
    await choose({ email: false, reminder: true }, 'zh-TW')
    await choose({ email: true }, 'ar')
    const { history, newest } = await readConsents(database.db, mei.accountID)
    expect(history.map(({ kind, granted, language }) => [kind, granted, language])).toEqual([
      ['email', true, 'ar'],
      ['reminder', true, 'zh-TW'],
      ['email', false, 'zh-TW'],
      ['sms', false, 'ms'],
      ['email', true, 'ms'],
      ['terms', true, 'ms'],
    ])
    expect(newest.statement).toBeUndefined()
    const entries = await entriesAbout(database.db, mei.accountID)
    expect(entries.filter(({ event }) => event === 'consent-changed').map(({ details }) => details)).toEqual([
      { kind: 'email', granted: false },
      { kind: 'reminder', granted: true },
      { kind: 'email', granted: true },
    ])
  })

  test('that stands already is not said again', async () => {
    expect(await choose({ email: true, sms: false, statement: false })).toEqual(done({ changed: [] }))
    expect((await readConsents(database.db, mei.accountID)).history).toHaveLength(3)
    expect(await jobs()).toBe(0)
  })

  test('without an address for it is refused as a whole', async () => {
    const { accountID } = await standingAccount(database.db, [], { agreed: false })
    const context = { db: database.db, members: mei.members }
    for (const kind of ['email', 'sms', 'statement'] as const) {
      const chosen = { reminder: true, [kind]: true }
      expect(await saveChoices({ accountID, language: 'en' }, chosen, context)).toEqual(refused('no-address'))
    }
    expect((await readConsents(database.db, accountID)).history).toEqual([])
  })
})

describe('the keeper of members', () => {
  test.each([
    [{ email: true, sms: true }, 3],
    [{ email: false, sms: true }, 2],
    [{ email: false }, 0],
    [{ sms: true }, 3],
  ])('after %j keeps notification %i', async (chosen, notification) => {
    await choose(chosen)
    await tell()
    expect((await bothSides()).there).toBe(notification)
  })

  test('that is away agrees once it is asked again, with the last word', async () => {
    await choose({ email: false })
    const away = {
      ...mei.members,
      marketing: { setMarketingConsent: async () => refused('unreachable' as const) },
    }
    await expect(tell(away)).rejects.toThrow()
    expect(await bothSides()).toEqual({ here: [false, false], there: 1 })
    await choose({ sms: true })
    await tell()
    expect(await bothSides()).toEqual({ here: [false, true], there: 2 })
  })

  test('ends with what was said last, whoever tells it first', async () => {
    for (let round = 0; round < 5; round++) {
      const chosen = { email: round % 2 === 0, sms: round % 3 === 0 }
      await Promise.all([choose(chosen), tell(), tell()])
      await Promise.all([tell(), tell()])
      const { here, there } = await bothSides()
      expect(there).toBe(Number(here[0]) + 2 * Number(here[1]))
    }
  })

  test('is told by a job of the same transaction, and only of news', async () => {
    await choose({ reminder: true, statement: true })
    expect(await jobs()).toBe(0)
    await choose({ sms: true })
    expect(await jobs()).toBe(1)
  })

  test('without such a call is not told: the portal’s own fact stands alone', async () => {
    const context = { db: database.db, members: { ...mei.members, marketing: null } }
    await saveChoices({ accountID: mei.accountID, language: 'en' }, { sms: true }, context)
    expect(await jobs()).toBe(0)
    await tell({ ...mei.members, marketing: null })
    expect(await bothSides()).toEqual({ here: [true, true], there: 1 })
  })
})
