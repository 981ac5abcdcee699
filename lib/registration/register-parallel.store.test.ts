import { count } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { miboAt } from '@/lib/gateway/mibo/testing/mibo-at'
import { insertTiers } from '@/lib/store/programme'
import { account, member } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS, TIERS } from '@/lib/store/testing/programme-settings'
import { register } from './register'
import { contextWith, signUpOf } from './testing/registrations'

let database: FreshDatabase
let stub: StubUpstream
beforeAll(async () => {
  database = await freshDatabase()
  stub = await startStubUpstream()
  // As forgiving as Mibo may be: only the portal keeps one person from becoming two members.
  stub.setDuplicates('allow')
  await insertTiers(database.db, TIERS)
})
afterAll(async () => {
  await stub.close()
  await database.drop()
})

const rowsIn = async (table: typeof account | typeof member) =>
  (await database.db.select({ all: count() }).from(table))[0]?.all ?? 0

const gateways = [
  ['embedded service', () => localGateway(database.db, async () => SETTINGS), () => rowsIn(member)],
  ['loyalty API over HTTP', () => miboAt(stub.url), async () => stub.members.length],
] as const

describe.each(gateways)('with the %s', (_name, gatewayOf, countMembers) => {
  test('twenty posts of one form at once make one member, and all are told the same', async () => {
    const [members, accounts] = [await countMembers(), await rowsIn(account)]
    const [signUp, context] = [signUpOf(), contextWith(database.db, gatewayOf())]
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(signUp, context)))
    expect(answers[0]).toMatchObject({ ok: true, value: { state: 'joined' } })
    expect(answers).toEqual(Array(20).fill(answers[0]))
    expect(await countMembers()).toBe(members + 1)
    expect(await rowsIn(account)).toBe(accounts + 1)
  })

  test('ten people at once become ten members', async () => {
    const [members, accounts] = [await countMembers(), await rowsIn(account)]
    const context = contextWith(database.db, gatewayOf())
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(signUpOf(), context)))
    expect(answers.every(answer => answer.ok && answer.value.state === 'joined')).toBe(true)
    expect(await countMembers()).toBe(members + 10)
    expect(await rowsIn(account)).toBe(accounts + 10)
  })
})
