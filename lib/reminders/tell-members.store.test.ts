import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useStore } from '@/lib/jobs/testing/queued'
import { account } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { later, NOON, nobody, type Person, person, REMINDED, say, tell, told } from './testing/people'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await useStore(database.db)
})
afterAll(() => database.drop())
beforeEach(() => nobody(database.db))

const channels = async () => (await told(database.db)).map(({ channel }) => channel)

describe('what is told of', () => {
  test.each<[claim: string, given: Person, figures: [points: number, benefits: number] | null]>([
    ['points that end tomorrow', { points: [[120, 1]] }, [120, 0]],
    [
      'all points that end within two weeks',
      {
        points: [
          [120, 1],
          [30, 14],
          [7, 14.1],
          [9, null],
        ],
      },
      [150, 0],
    ],
    ['a benefit that ends tomorrow', { benefits: [['ACTIVATED', 1]] }, [0, 1]],
    [
      'both',
      {
        points: [[1, 2]],
        benefits: [
          ['ACTIVATED', 3],
          ['ACTIVATED', 4],
        ],
      },
      [1, 2],
    ],
    [
      'nothing that was used or is over',
      {
        benefits: [
          ['USED', 1],
          ['EXPIRED', 1],
          ['ACTIVATED', -1],
        ],
      },
      null,
    ],
    [
      'nothing that ended',
      {
        points: [
          [120, 0],
          [120, -1],
        ],
      },
      null,
    ],
    ['nothing that ends later', { points: [[120, 15]], benefits: [['ACTIVATED', 15]] }, null],
    ['nothing where there is nothing', {}, null],
  ])('%s', async (_claim, given, figures) => {
    await person(database.db, given)
    await tell(database.db)
    const counts = (await told(database.db)).map(({ values }) =>
      ['points', 'benefits'].map(name => JSON.parse(values[name] ?? '{}').count),
    )
    expect(counts).toEqual(figures === null ? [] : [figures])
  })

  test('leads to the benefits, or where only points end to the history; and to where it is stopped', async () => {
    await person(database.db, { points: [[5, 1]], benefits: [['ACTIVATED', 1]], language: 'ms' })
    await tell(database.db)
    await person(database.db, { points: [[5, 1]], language: 'zh-CN' })
    await tell(database.db)
    const links = (await told(database.db)).map(({ values }) => [values.link, values.settings])
    expect(links).toEqual([
      [expect.stringMatching(/\/zh-CN\/activity$/), expect.stringMatching(/\/zh-CN\/settings\/choices$/)],
      [expect.stringMatching(/\/ms\/benefits$/), expect.stringMatching(/\/ms\/settings\/choices$/)],
    ])
  })
})

describe('who is told, and how', () => {
  const BOTH = ['EMAIL', 'MOBILE_PHONE'] as const
  test.each<[claim: string, given: Person, channel: 'mail' | 'sms' | null]>([
    ['by mail', {}, 'mail'],
    ['by mail where both are agreed to', { says: { ...REMINDED, sms: true }, identities: [...BOTH] }, 'mail'],
    [
      'by SMS where mail is not agreed to',
      { says: { reminder: true, sms: true }, identities: [...BOTH] },
      'sms',
    ],
    [
      'by SMS where there is no address',
      { says: { ...REMINDED, sms: true }, identities: ['MOBILE_PHONE'] },
      'sms',
    ],
    ['not where the address is for nothing', { says: { reminder: true, sms: true } }, null],
    ['not where no channel is agreed to', { says: { reminder: true } }, null],
    ['not where it was never asked for', { says: { email: true, sms: true } }, null],
    ['not where it was refused', { says: { ...REMINDED, reminder: false } }, null],
    ['not where nobody proved the address', { isProved: false }, null],
    ['not where the account is being closed', { row: { closesAt: later(3) } }, null],
    ['not where it was told six days ago', { row: { remindedAt: later(-6) } }, null],
    ['again after a week', { row: { remindedAt: later(-7) } }, 'mail'],
    ['not where another upstream keeps the member', { row: { memberID: 'MIBO-1' } }, null],
  ])('%s', async (_claim, given, channel) => {
    await person(database.db, { points: [[120, 1]], ...given })
    await tell(database.db)
    expect(await channels()).toEqual(channel === null ? [] : [channel])
  })

  test('not once it was withdrawn, and again once it was given back', async () => {
    const accountID = await person(database.db, { points: [[120, 1]] })
    await say(database.db, accountID, { reminder: false }, later(-2))
    await tell(database.db)
    expect(await channels()).toEqual([])
    await say(database.db, accountID, { reminder: true }, later(-1))
    await tell(database.db)
    expect(await channels()).toEqual(['mail'])
  })

  test('not at night', async () => {
    await person(database.db, { points: [[120, 1]] })
    await tell(database.db, new Date('2026-11-25T19:00:00Z'))
    expect(await channels()).toEqual([])
  })
})

describe('once', () => {
  test('a week, however often it runs, by however many workers', async () => {
    for (let count = 0; count < 5; count++) await person(database.db, { points: [[120, 13]] })
    await Promise.all([tell(database.db), tell(database.db), tell(database.db)])
    await tell(database.db, later(6))
    expect(await channels()).toHaveLength(5)
    await tell(database.db, later(7))
    expect(await channels()).toHaveLength(10)
  })

  test('and everybody, however many there are', async () => {
    const id = (count: number) => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
    const row = { memberID: null, language: 'en', card: {}, createdAt: NOON }
    const others = Array.from({ length: 1_001 }, (_, count) => ({ ...row, accountID: id(count) }))
    await database.db.insert(account).values(others)
    await person(database.db, { points: [[120, 1]], row: { accountID: id(5_000) } })
    await tell(database.db)
    expect(await channels()).toEqual(['mail'])
  })

  test('and everybody, though it was interrupted', async () => {
    for (let count = 0; count < 3; count++) await person(database.db, { points: [[120, 1]] })
    const ended = new AbortController()
    ended.abort()
    await tell(database.db, NOON, ended.signal)
    expect(await channels()).toEqual([])
    await tell(database.db)
    expect(await channels()).toHaveLength(3)
  })
})
