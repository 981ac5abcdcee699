import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { GrowthKind } from '@/lib/membership/growth'
import { inTransaction } from '@/lib/store/connect'
import { appendLedgerEntry } from '@/lib/store/ledger'
import { insertTiers, type Tier } from '@/lib/store/programme'
import { member } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { newMember } from '@/lib/store/testing/new-member'
import { SETTINGS, TIERS } from '@/lib/store/testing/programme-settings'
import { localGateway } from './local-gateway'

// Ranks need not follow each other without gaps.
const TOP: Tier = { level: 'TOP', rank: 7, name: { languageValues: { en: 'Top' } }, threshold: 5_000 }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await insertTiers(database.db, [...TIERS, TOP])
})
afterAll(() => database.drop())

const gatewayOf = (growthKind: GrowthKind = 'integer') =>
  localGateway(database.db, async () => ({ ...SETTINGS, growthKind }))

async function memberAt(level: string): Promise<string> {
  const memberID = await newMember(database.db)
  await database.db.update(member).set({ level }).where(eq(member.memberID, memberID))
  return memberID
}

async function nextTierOf(memberID: string, growthKind?: GrowthKind) {
  const inquired = await gatewayOf(growthKind).inquireCardDetail({ memberID, cardNo: null })
  return inquired.ok ? inquired.value.nextTier : inquired.problem
}

test.each([
  ['BASIC', { level: 'GOLD', target: { kind: 'integer', value: '1000' } }],
  ['GOLD', { level: 'TOP', target: { kind: 'integer', value: '5000' } }],
  ['TOP', 'none'],
  ['gone from the programme', null],
])('after %s comes %j', async (level, next) => {
  const told = await nextTierOf(await memberAt(level))
  if (next && typeof next === 'object') expect(told).toMatchObject(next)
  else expect(told).toBe(next)
})

test.each([
  ['integer', { kind: 'integer', value: '1000' }],
  ['amount', { kind: 'amount', amount: { currency: 'MYR', value: 1_000 } }],
  ['percent', { kind: 'percent', value: '100' }],
] as const)('in a programme whose growth is %s the target is told as that', async (growthKind, target) => {
  expect(await nextTierOf(await memberAt('BASIC'), growthKind)).toMatchObject({ target })
})

test('card and assets agree, and are one question to the store each', async () => {
  const memberID = await memberAt('BASIC')
  const earned = { asset: 'POINT', kind: 'earn', change: 1_250, at: new Date(), expiresAt: null } as const
  await inTransaction(database.db, tx => appendLedgerEntry(tx, { memberID, ...earned }))
  const key = { memberID, cardNo: null }
  const asked = vi.spyOn(database.db.$client, 'query')
  const [detail, assets] = [
    await gatewayOf().inquireCardDetail(key),
    await gatewayOf().inquireMemberAssets(key),
  ]
  expect(asked).toHaveBeenCalledTimes(2)
  expect(detail).toMatchObject({ value: { points: 1_250, storedValue: { value: 0 } } })
  expect(assets).toMatchObject({
    value: {
      benefits: [],
      storedValue: { currency: 'MYR', value: 0 },
      worth: { pointMaxAmount: { value: 1_200 } },
    },
  })
})
