import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LedgerLine, LedgerQuery } from '@/lib/gateway/ledger-calls'
import { done, refused } from '@/lib/membership/outcome'
import { gatewayAnswering } from '@/lib/registration/testing/registrations'
import { insertTiers } from '@/lib/store/programme'
import { passkey, session } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { TIERS } from '@/lib/store/testing/programme-settings'
import { exportOf } from './export'
import { fullMember } from './testing/full-member'

let database: FreshDatabase
let mei: Awaited<ReturnType<typeof fullMember>>

beforeAll(async () => {
  database = await freshDatabase()
  await insertTiers(database.db, TIERS)
  mei = await fullMember(database.db)
})
afterAll(() => database.drop())

async function textOf(members = mei.members): Promise<string> {
  let text = ''
  for await (const piece of exportOf(mei.account, { db: database.db, members })) text += piece
  return text
}

test('read back, it holds everything that is held', async () => {
  const text = await textOf()
  for (const value of mei.values) expect(text, value).toContain(value)
  const read = JSON.parse(text)
  const { account, identities, consents, card, assets, member, messages, audit, passkeys, sessions } = read
  expect([read.format, read.version]).toEqual(['member-export', 1])
  expect(account).toMatchObject({ accountID: mei.accountID, memberID: mei.memberID, hasPassword: true })
  expect(account.card).toEqual(mei.account.card)
  expect(identities.map((one: { identityType: string }) => one.identityType)).toEqual([
    'EMAIL',
    'MOBILE_PHONE',
  ])
  expect(consents.map((one: { kind: string }) => one.kind).toSorted()).toEqual(['email', 'sms', 'terms'])
  expect(card).toMatchObject({ memberID: mei.memberID, points: 1_000, storedValue: { value: 5_000 } })
  expect(assets.benefits).toMatchObject([{ benefitInstanceId: mei.benefit.benefitInstanceID }])
  expect(member).toMatchObject({
    address: mei.signUp.address,
    attributeList: mei.signUp.attributeList,
    marketingConsent: { email: true, sms: false },
    redemptions: [{ benefitInstanceId: mei.benefit.benefitInstanceID, state: 'open' }],
  })
  expect(passkeys).toMatchObject([{ name: 'A phone' }])
  expect(sessions).toHaveLength(1)
  expect(messages.map((one: { kind: string }) => one.kind)).toContain('identity-changed')
  expect(audit.map((one: { event: string }) => one.event)).toEqual(
    expect.arrayContaining(['joined', 'passkey-added', 'data-exported']),
  )
})

test('no hash, key, token or code is in it', async () => {
  const text = await textOf()
  const [key] = await database.db.select().from(passkey)
  const [open] = await database.db.select().from(session)
  for (const secret of [key?.publicKey, open?.tokenHash])
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(text).not.toContain(secret?.toString(form))
  for (const secret of [mei.account.passwordHash, key?.credentialID, open?.sessionID, '$argon2'])
    expect(text).not.toContain(secret)
  expect(text).not.toMatch(/hash|sealed|"token/i)
})

test('a hundred thousand entries come in pages, and each of them once', async () => {
  const ALL = 100_000
  let asked = 0
  const readLedger = async (_: unknown, { asset, before, limit }: LedgerQuery) => {
    asked += 1
    expect(limit).toBeLessThanOrEqual(1_000)
    const newest = (before ?? (asset === 'POINT' ? ALL : 0) + 1) - 1
    const numbers = Array.from({ length: Math.min(limit, newest) }, (_, index) => newest - index)
    return done(
      numbers.map((entryNo): LedgerLine => {
        const at = new Date(entryNo).toISOString()
        return {
          asset,
          entryNo,
          kind: 'earn',
          change: 1,
          balanceAfter: entryNo,
          at,
          expiresAt: null,
          left: 1,
        }
      }),
    )
  }
  const ledger = { readLedger } as unknown as NonNullable<typeof mei.members.ledger>
  const context = { db: database.db, members: { ...mei.members, ledger } }
  let text = ''
  let longest = 0
  for await (const piece of exportOf(mei.account, context)) {
    longest = Math.max(longest, piece.length)
    text += piece
  }
  expect(longest).toBeLessThan(10_000)
  const read = JSON.parse(text)
  expect(new Set(read['ledger.POINT'].map((line: LedgerLine) => line.entryNo)).size).toBe(ALL)
  expect(read['ledger.BALANCE']).toEqual([])
  expect(asked).toBeLessThan(110)
})

test('what an upstream cannot tell is named, and what the portal holds is there all the same', async () => {
  const away = gatewayAnswering(
    () => ({ outcome: 'F' }),
    false,
    async () => refused('unreachable'),
  )
  const read = JSON.parse(await textOf(away))
  expect(read.notIncluded).toEqual([
    { part: 'card', why: 'unreachable' },
    { part: 'assets', why: 'not-offered' },
    { part: 'member', why: 'not-offered' },
    { part: 'ledger.POINT', why: 'not-offered' },
    { part: 'ledger.BALANCE', why: 'not-offered' },
  ])
  expect(read.card).toBeNull()
  expect(read.account.card).toEqual(mei.account.card)
})
