import { afterAll, beforeAll, expect, test } from 'vitest'
import { done, refused } from '@/lib/membership/outcome'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { countRedeeming, tryTillCode } from './redeem-try'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

async function tryTimes(staffID: string, times: number, answer: ReturnType<typeof refused> | { ok: true }) {
  let judged = 0
  const ask = async () => {
    judged++
    return answer as { ok: true } | { ok: false; problem: string }
  }
  const tries = Array.from({ length: times }, () => tryTillCode(staffID, ask, database.db))
  const last = (await Promise.all(tries)).at(-1)
  return { judged, last }
}

test.each([['unknown'], ['wrong-member']])(
  'of many %s codes at once thirty are judged, then none is',
  async problem => {
    const { judged } = await tryTimes(problem, 50, refused(problem))
    expect(judged).toBe(30)
    const { judged: more, last } = await tryTimes(problem, 1, done(null))
    expect({ more, last }).toMatchObject({ more: 0, last: { ok: false, problem: 'braked' } })
    expect(last?.retryAfterSeconds).toBeGreaterThan(870)
  },
)

test.each([[done(null)], [refused('unreachable')]])(
  'what is no wrong code does not count: %j',
  async answer => {
    for (let round = 0; round < 4; round++) {
      const { judged } = await tryTimes('busy till', 20, answer)
      expect(judged).toBe(20)
    }
  },
)

test('one account begins sixty times an hour, and no other is braked by it', async () => {
  for (let time = 0; time < 60; time++) expect(await countRedeeming('one', database.db)).toBeNull()
  expect(await countRedeeming('one', database.db)).toBeGreaterThan(3_500)
  expect(await countRedeeming('other', database.db)).toBeNull()
})
