import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { claimIdentity, releaseIdentities } from './login-identity'
import { type FreshDatabase, freshDatabase } from './testing/fresh-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const emailOf = (name: string): LoginIdentity => ({
  identityType: 'EMAIL',
  identityNo: `${name}@example.com`,
})

test('an identity has one holder until it is let go', async () => {
  const [one, two, identity] = [randomUUID(), randomUUID(), emailOf('aminah')]
  expect(await claimIdentity(database.db, identity, one)).toBeNull()
  const shouted = { ...identity, identityNo: identity.identityNo.toUpperCase() }
  expect(await claimIdentity(database.db, shouted, two)).toEqual({ heldBy: one, isAccount: false })
  await releaseIdentities(database.db, two)
  expect(await claimIdentity(database.db, identity, two)).toEqual({ heldBy: one, isAccount: false })
  await releaseIdentities(database.db, one)
  expect(await claimIdentity(database.db, identity, two)).toBeNull()
})

test('of twenty who claim it at once, one gets it', async () => {
  const claims = Array.from({ length: 20 }, () => claimIdentity(database.db, emailOf('siti'), randomUUID()))
  expect((await Promise.all(claims)).filter(holder => holder === null)).toHaveLength(1)
})

test('a claim names its holder or succeeds, even while others let go', async () => {
  const ids: string[] = Array.from({ length: 5 }, () => randomUUID())
  const answers = await Promise.all(
    ids.map(async id => {
      const holders: (string | null)[] = []
      for (let count = 0; count < 40; count++) {
        const holder = await claimIdentity(database.db, emailOf('tan'), id)
        holders.push(holder?.heldBy ?? null)
        if (holder === null) await releaseIdentities(database.db, id)
      }
      return holders
    }),
  )
  const named = answers.flat().filter(holder => holder !== null)
  expect(named.filter(holder => !ids.includes(holder))).toEqual([])
})
