import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { configFrom } from '@/lib/config'
import { sendMessage } from '@/lib/jobs/send-message'
import { rows, useStore } from '@/lib/jobs/testing/queued'
import { setClosing } from '@/lib/store/closing'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { later, nobody, type Person, person, REMINDED, say, tell, told } from './testing/people'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await useStore(database.db)
})
afterAll(() => database.drop())
beforeEach(() => nobody(database.db))

const channels = async () => (await told(database.db)).map(({ channel }) => channel)

describe('word of a statement', () => {
  const SAYS = { says: { statement: true } }
  const months = async () => (await told(database.db)).map(({ values }) => values.month)

  test.each<[claim: string, now: string, month: string]>([
    [
      'comes with the first minute of the next month, in the programme’s zone',
      '2026-10-31T16:00:00Z',
      '2026-10',
    ],
    ['not a minute before', '2026-10-31T15:59:00Z', '2026-09'],
    ['is caught up late in the month', '2026-11-30T15:00:00Z', '2026-10'],
    ['is of December in January', '2026-12-31T16:00:00Z', '2026-12'],
  ])('%s', async (_claim, now, month) => {
    await person(database.db, SAYS)
    await tell(database.db, new Date(now))
    expect(await months()).toEqual([month])
    const [{ values } = { values: {} as Record<string, string> }] = await told(database.db)
    expect(values.link).toMatch(new RegExp(`/en/activity/statement/${month}$`))
  })

  test('comes once a month, by however many workers', async () => {
    for (let count = 0; count < 5; count++) await person(database.db, SAYS)
    await Promise.all([tell(database.db), tell(database.db)])
    await tell(database.db, later(3))
    expect(await months()).toEqual(Array(5).fill('2026-10'))
    await tell(database.db, later(10))
    expect((await months()).filter(month => month === '2026-11')).toHaveLength(5)
  })

  test.each<[claim: string, given: Person, count: number]>([
    ['is a mail whatever is agreed to about news', { says: { statement: true, sms: true } }, 1],
    ['goes to nobody without an address', { ...SAYS, identities: ['MOBILE_PHONE'] }, 0],
    ['goes to nobody who did not ask', { says: REMINDED }, 0],
    [
      'is not of a month before somebody joined',
      { ...SAYS, row: { createdAt: new Date('2026-10-31T16:00:00Z') } },
      0,
    ],
    [
      'is of the month in which somebody joined',
      { ...SAYS, row: { createdAt: new Date('2026-10-31T15:59:00Z') } },
      1,
    ],
    ['goes to nobody who is closing', { ...SAYS, row: { closesAt: later(3) } }, 0],
    ['goes to nobody who has no card yet', { ...SAYS, row: { memberID: null } }, 0],
  ])('%s', async (_claim, given, count) => {
    await person(database.db, given)
    await tell(database.db)
    expect(await channels()).toEqual(Array(count).fill('mail'))
  })
})

describe('what comes after it was queued is obeyed:', () => {
  async function statesAfter(change: (accountID: string) => Promise<unknown>) {
    const env = configFrom({ DATABASE_URL: database.url, PORTAL_SECRET: Buffer.alloc(32).toString('base64') })
    const says = { ...REMINDED, statement: true }
    const accountID = await person(database.db, { points: [[120, 1]], says })
    await tell(database.db)
    await change(accountID)
    for (const { messageID } of await rows(database.db))
      await sendMessage(messageID, AbortSignal.timeout(1_000), env)
    return (await rows(database.db)).map(({ kind, state }) => [kind, state]).toSorted()
  }

  test('a no', async () => {
    const states = await statesAfter(accountID => say(database.db, accountID, { reminder: false }))
    expect(states).toEqual([
      ['reminder', 'dropped'],
      ['statement', 'held'],
    ])
  })

  test('the closing of the account', async () => {
    const states = await statesAfter(accountID => setClosing(database.db, accountID, 14))
    expect(states).toEqual([
      ['reminder', 'dropped'],
      ['statement', 'dropped'],
    ])
  })
})
