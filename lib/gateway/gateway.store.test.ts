import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { STUB_CREDENTIALS, type StubUpstream, startStubUpstream } from '@/e2e/support/stub-upstream'
import { type Config, config, configFrom } from '@/lib/config'
import { connect, type Store } from '@/lib/store/connect'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { gatewayFrom } from '.'
import { personWith } from './contract'
import { sentIn } from './mibo/testing/mibo-at'

let database: FreshDatabase
let stub: StubUpstream
beforeAll(async () => {
  database = await freshDatabase()
  stub = await startStubUpstream()
})
afterAll(async () => {
  await stub.close()
  await database.drop()
})

const upstream = (): Config => ({
  ...config(),
  MIBO_BASE_URL: stub.url,
  MIBO_API_ID: STUB_CREDENTIALS.apiId,
  MIBO_API_KEY: STUB_CREDENTIALS.apiKey,
})
const reading = (): Config => {
  const { DATABASE_URL, PORTAL_SECRET } = config()
  return configFrom({ DATABASE_URL, PORTAL_SECRET: PORTAL_SECRET.join(), ...stub.environment() })
}
const gatewayOn = (db: Store, env: Config) => gatewayFrom(db, async () => SETTINGS, env)
const authenticates = () => stub.log.filter(({ path }) => path === '/api/authenticate').length

test('the environment chooses the adapter', () => {
  expect(gatewayOn(database.db, config()).createsOnce).toBe(true)
  expect(gatewayOn(database.db, upstream()).createsOnce).toBe(false)
})

test('a restarted portal goes on with the session it had, which lies sealed in the store', async () => {
  expect(await gatewayOn(database.db, upstream()).createMember('unused', personWith())).toMatchObject({
    outcome: 'S',
  })
  const restarted = gatewayOn(database.db, upstream())
  expect(await restarted.createMember('unused', personWith())).toMatchObject({ outcome: 'S' })
  expect(authenticates()).toBe(1)

  const sessionId = sentIn(stub.log.at(-1), 'sessionId')
  const { rows } = await database.db.execute(sql`select sealed_session_id from upstream_session`)
  expect(rows).toHaveLength(1)
  expect(sessionId).toHaveLength(42)
  expect(String(rows[0]?.sealed_session_id)).not.toContain(sessionId)
})

test('a store that is away costs one Authenticate more, never the call', async () => {
  stub.reset()
  const gone = connect('postgresql://nobody@127.0.0.1:1/none')
  const gateway = gatewayOn(gone, upstream())
  expect(await gateway.createMember('unused', personWith())).toMatchObject({ outcome: 'S' })
  expect(await gateway.createMember('unused', personWith())).toMatchObject({ outcome: 'S' })
  expect(authenticates()).toBe(1)
  await gone.$client.end()
})

test('with the Memberships API beside it, a loyalty API that can create can be read as well', async () => {
  const creating = gatewayOn(database.db, upstream())
  const gateway = gatewayOn(database.db, reading())
  expect(creating.capabilities).toEqual(['authenticate', 'createMember'])
  expect(gateway.capabilities).toEqual([
    ...creating.capabilities,
    'inquireCardDetail',
    'inquireMemberAssets',
    'updateCardDetail',
  ])
  const answer = await gateway.createMember('unused', personWith())
  if (answer.outcome !== 'S') throw new Error(answer.outcome)
  expect(await gateway.inquireCardDetail(answer.member)).toMatchObject({ value: { points: 0 } })
  expect(await creating.inquireCardDetail(answer.member)).toEqual({ ok: false, problem: 'not-offered' })
})
