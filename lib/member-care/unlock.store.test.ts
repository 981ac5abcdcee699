import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryPassword } from '@/lib/limits/password-try'
import { countRedeeming } from '@/lib/limits/redeem-try'
import { refused } from '@/lib/membership/outcome'
import { enterCode, sendCodeAgain, startProof } from '@/lib/session/proof'
import { begunProof } from '@/lib/session/testing/proofs'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { deskOn, recordsAbout, STAFF } from './testing/desk'
import { locksOn, unlock } from './unlock'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

let last = 0
const address = () => `10.1.${Math.floor(++last / 250)}.${last % 250}`
const wrong = async () => refused('wrong-credentials' as const)
const kinds = async (accountID: string) =>
  (await locksOn(accountID, { db: database.db, now: Date.now() })).map(({ kind }) => kind).toSorted()

async function tryWrongly(of: 'member' | 'confirm', identity: string, times: number, from = address()) {
  const tried = { of, identity, address: from }
  let answer = await tryPassword(tried, 'wrong', wrong, database.db)
  for (let time = 1; time < times; time++) answer = await tryPassword(tried, 'wrong', wrong, database.db)
  return answer.ok ? null : answer.problem.problem
}

describe('a member who cannot get in', () => {
  test('is stopped by nothing at first, nor by a few wrong passwords', async () => {
    const { accountID, mobile } = await deskOn(database.db).member()
    expect(await kinds(accountID)).toEqual([])
    await tryWrongly('member', mobile.e164, 7)
    expect(await kinds(accountID)).toEqual([])
  })

  test('after too many from one place is told as that, and may try again once staff say so', async () => {
    const { accountID, mobile } = await deskOn(database.db).member()
    const from = address()
    expect(await tryWrongly('member', mobile.e164, 9, from)).toBe('braked')
    expect(await kinds(accountID)).toEqual(['pair'])
    const [lock] = await locksOn(accountID, { db: database.db, now: Date.now() })
    expect(lock?.seconds).toBeGreaterThan(800)
    expect(lock?.seconds).toBeLessThanOrEqual(900)
    await unlock(accountID, STAFF, database.db)
    expect(await kinds(accountID)).toEqual([])
    expect(await tryWrongly('member', mobile.e164, 1, from)).toBe('wrong-credentials')
  })

  test('from everywhere, when asked again, and over benefits, is freed of all of it', async () => {
    const { accountID, mobile } = await deskOn(database.db).member()
    for (let place = 0; place < 13; place++) await tryWrongly('member', mobile.e164, 8)
    await tryWrongly('confirm', accountID, 9)
    for (let time = 0; time < 61; time++) await countRedeeming(accountID, database.db)
    expect(await kinds(accountID)).toEqual(['confirm', 'identity', 'pair', 'redeeming'])
    await unlock(accountID, STAFF, database.db)
    expect(await kinds(accountID)).toEqual([])
    const records = await recordsAbout(database.db, accountID)
    expect(records.at(-1)).toMatchObject({ actorKind: 'staff', actorID: STAFF, event: 'member-unlocked' })
  })

  test('sent too many codes, can be sent more; the newest still works, older ones do not', async () => {
    const { accountID, identity } = await deskOn(database.db).member()
    const older = await begunProof(database.db, identity)
    for (let time = 0; time < 3; time++) await begunProof(database.db, identity)
    const newest = await begunProof(database.db, identity)
    const asked = { identity, purpose: 'reset', language: 'en' } as const
    const now = Date.now()
    expect(await startProof(asked, { db: database.db, now })).toMatchObject({
      problem: { code: 'too-many-codes' },
    })
    expect(await kinds(accountID)).toEqual(['codes'])
    await unlock(accountID, STAFF, database.db)
    expect(await kinds(accountID)).toEqual([])
    expect(await sendCodeAgain(newest.tokenHash, { db: database.db, now: now + 61_000 })).toEqual({
      ok: true,
      value: null,
    })
    expect(await enterCode(newest.tokenHash, newest.code, { db: database.db, now })).toEqual({
      ok: true,
      value: null,
    })
    expect(await enterCode(older.tokenHash, older.code, { db: database.db, now })).toEqual(
      refused('code-over'),
    )
  })
})

test('one member’s unlocking frees nobody else, and nobody who is gone is written about', async () => {
  const [one, other] = [await deskOn(database.db).member(), await deskOn(database.db).member()]
  await tryWrongly('member', other.mobile.e164, 9)
  await unlock(one.accountID, STAFF, database.db)
  expect(await kinds(other.accountID)).toEqual(['pair'])
  const gone = randomUUID()
  await unlock(gone, STAFF, database.db)
  expect(await recordsAbout(database.db, gone)).toEqual([])
})
