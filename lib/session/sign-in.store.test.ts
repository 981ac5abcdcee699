import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import type { Gateway } from '@/lib/gateway/gateway'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { done, refused } from '@/lib/membership/outcome'
import { insertAccount } from '@/lib/store/account'
import { connect } from '@/lib/store/connect'
import { claimIdentity } from '@/lib/store/login-identity'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { hashPassword } from './password'
import { checkCredentials } from './sign-in'

const PASSWORD = 'Correct-Horsé-9'
const [accountID, withoutPassword, heldOnly] = [uuidv7(), uuidv7(), uuidv7()]

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  const common = { memberID: null, language: 'en', card: {}, createdAt: new Date() }
  await insertAccount(db, { ...common, accountID, passwordHash: await hashPassword(PASSWORD) }, [])
  await insertAccount(db, { ...common, accountID: withoutPassword, passwordHash: null }, [])
  await claimIdentity(db, { identityType: 'EMAIL', identityNo: 'Aminah@example.com' }, accountID)
  await claimIdentity(db, { identityType: 'MOBILE_PHONE', identityNo: '+60176668702' }, accountID)
  await claimIdentity(db, { identityType: 'EMAIL', identityNo: 'code.only@example.com' }, withoutPassword)
  await claimIdentity(db, { identityType: 'EMAIL', identityNo: 'undecided@example.com' }, heldOnly)
})
afterAll(() => database.drop())

function check(identityNo: string, password = PASSWORD, changed: Partial<Gateway> = {}, db = database.db) {
  const members = { ...localGateway(db, async () => SETTINGS), ...changed }
  return checkCredentials({ identityNo, password }, '+60', { db, members })
}

test.each([
  'Aminah@example.com',
  'aminah@EXAMPLE.com',
  ' aminah@example.com ',
  '+60176668702',
  '+60 17-666 8702',
  '017 666 8702',
  '60176668702',
  '٠١٧٦٦٦٨٧٠٢',
])('%j with the right password signs in', async identityNo => {
  expect(await check(identityNo)).toEqual(done({ accountID, upstreamAnswers: true }))
})

test('a password counts the same however its accents were composed', async () => {
  expect(await check('aminah@example.com', PASSWORD.normalize('NFD'))).toMatchObject({ ok: true })
})

test.each<[claim: string, identityNo: string, password: string]>([
  ['a wrong password', 'aminah@example.com', 'Correct-Horse-9'],
  ['the right password in other capitals', 'aminah@example.com', PASSWORD.toLowerCase()],
  ['the right password with a space', 'aminah@example.com', `${PASSWORD} `],
  ['an empty password', 'aminah@example.com', ''],
  ['a password of a megabyte', 'aminah@example.com', 'x'.repeat(1_048_576)],
  ['somebody unknown', 'nobody@example.com', PASSWORD],
  ['an unknown number', '+60176668703', PASSWORD],
  ['what is no identity at all', 'aminah', PASSWORD],
  ['nothing', '', PASSWORD],
  ['an account without a password', 'code.only@example.com', ''],
  ['a registration that is not decided', 'undecided@example.com', PASSWORD],
])('%s is refused in the same words as any other', async (_claim, identityNo, password) => {
  expect(await check(identityNo, password)).toEqual(refused('wrong-credentials'))
})

describe('where the upstream', () => {
  const failure = refused({ kind: 'network', sent: false } as const)
  test.each<[claim: string, authenticate: Gateway['authenticate']]>([
    ['fails', async () => failure],
    ['never answers', () => new Promise(() => {})],
  ])('%s, the person is signed in all the same, with a notice', async (_claim, authenticate) => {
    const answer = await check('aminah@example.com', PASSWORD, { authenticate })
    expect(answer).toEqual(done({ accountID, upstreamAnswers: false }))
  })
})

test('where the store is away, sign-in says so instead of blaming the password', async () => {
  const gone = connect(`postgresql://nobody@127.0.0.1:1/${randomUUID()}`)
  expect(await check('aminah@example.com', PASSWORD, {}, gone)).toEqual(refused('unavailable'))
  await gone.$client.end()
})

test('a right password and a wrong one each leave one entry about the account', async () => {
  const before = await entriesAbout(database.db, accountID)
  await check('aminah@example.com')
  await check('aminah@example.com', 'Wrong-Horse-9')
  const written = (await entriesAbout(database.db, accountID)).slice(before.length)
  expect(written).toEqual([
    { actorKind: 'member', actorID: accountID, event: 'signed-in', details: { by: 'password' } },
    {
      actorKind: 'visitor',
      actorID: null,
      event: 'sign-in-failed',
      details: { by: 'password', problem: 'wrong-credentials' },
    },
  ])
})

test('somebody unknown leaves as many entries as somebody known, and nothing of what they typed', async () => {
  const before = await entriesAbout(database.db, null)
  await check('stranger@example.com', 'Typed-Horse-9')
  const written = (await entriesAbout(database.db, null)).slice(before.length)
  expect(written).toMatchObject([{ actorKind: 'visitor', event: 'sign-in-failed' }])
  expect(JSON.stringify(written)).not.toMatch(/stranger|Typed/)
})
