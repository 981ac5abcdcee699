import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { done, refused } from '@/lib/membership/outcome'
import { connect } from '@/lib/store/connect'
import { forgetOld } from '@/lib/store/retention'
import { rateLimit } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { addressWait, countAddress, takeBackAddress } from './address-try'
import { triedIdentity, tryPassword } from './password-try'
import { countSignUp, takeBackSignUp } from './sign-up-try'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterEach(() => vi.useRealTimers())
afterAll(() => database.drop())

const RIGHT = 'Correct-Horse-9'
const QUARTER_S = 900
let last = 0
/** Whom and whence no other test knows. */
const somebody = () =>
  ({ of: 'member', identity: `p${++last}@example.com`, address: `10.0.0.${last}` }) as const

function tryWith(tried: Parameters<typeof tryPassword>[0], password: string, db = database.db) {
  const judged: string[] = []
  const check = async (given: string) => {
    judged.push(given)
    return given === RIGHT ? done('in') : refused('wrong-credentials' as const)
  }
  return tryPassword(tried, password, check, db).then(answer => ({ answer, judged }))
}

async function wrong(tried: Parameters<typeof tryPassword>[0], times: number, db = database.db) {
  for (let time = 0; time < times; time++) await tryWith(tried, 'wrong', db)
}

test('the ninth wrong try is braked with the wait, and even the right password is then refused alike', async () => {
  const tried = somebody()
  await wrong(tried, 7)
  expect((await tryWith(tried, 'wrong')).answer).toEqual(
    refused({ problem: 'wrong-credentials', retryAfterSeconds: null }),
  )
  for (const password of ['wrong', RIGHT]) {
    const { answer, judged } = await tryWith(tried, password)
    expect(answer).toMatchObject({ ok: false, problem: { problem: 'braked' } })
    if (answer.ok) throw new Error('Signed in')
    expect(answer.problem.retryAfterSeconds).toBeGreaterThan(QUARTER_S - 30)
    expect(answer.problem.retryAfterSeconds).toBeLessThanOrEqual(QUARTER_S)
    // The same work, with a password that nobody has.
    expect(judged).toEqual([''])
  }
})

test('the owner signs in from elsewhere meanwhile, and from here a quarter of an hour after the first try', async () => {
  const tried = somebody()
  await wrong(tried, 12)
  expect((await tryWith({ ...tried, address: '192.0.2.77' }, RIGHT)).answer).toEqual(done('in'))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + QUARTER_S * 1_000 + 1 })
  expect((await tryWith(tried, RIGHT)).answer).toEqual(done('in'))
})

test('a right password clears what was wrong before it', async () => {
  const tried = somebody()
  for (let round = 0; round < 3; round++) {
    await wrong(tried, 7)
    expect((await tryWith(tried, RIGHT)).answer).toEqual(done('in'))
  }
})

test('of fifty wrong tries at once no more than eight are judged', async () => {
  const tried = somebody()
  const tries = await Promise.all(Array.from({ length: 50 }, (_, index) => tryWith(tried, `wrong ${index}`)))
  expect(tries.flatMap(({ judged }) => judged).filter(password => password !== '')).toHaveLength(8)
})

test('a hundred wrong ones from everywhere pause the password, and no other identity’s', async () => {
  const tried = somebody()
  for (let index = 0; index < 100; index++) await tryWith({ ...tried, address: `10.1.0.${index}` }, 'wrong')
  const { answer } = await tryWith({ ...tried, address: '10.2.0.1' }, RIGHT)
  expect(answer).toMatchObject({ ok: false, problem: { problem: 'password-paused' } })
  expect((await tryWith({ ...somebody(), address: '10.2.0.1' }, RIGHT)).answer).toEqual(done('in'))
})

test('what is braked already does not count towards the pause', async () => {
  const tried = somebody()
  await wrong(tried, 120)
  expect((await tryWith({ ...tried, address: '192.0.2.78' }, RIGHT)).answer).toEqual(done('in'))
})

test('a try that nobody could judge is taken back', async () => {
  const tried = somebody()
  for (let time = 0; time < 20; time++)
    await tryPassword(tried, 'x', async () => refused('unavailable' as const), database.db)
  expect((await tryWith(tried, RIGHT)).answer).toEqual(done('in'))
})

test('only what was wrong counts against an address, and a network of IPv6 is one', async () => {
  const { db } = database
  for (let index = 0; index < 320; index++)
    await tryWith({ of: 'member', identity: `q${index}@example.com`, address: '2001:db8:0:1::5' }, RIGHT)
  expect(await addressWait('2001:db8:0:1::5', false, db)).toBeNull()
  for (let index = 0; index < 299; index++)
    await tryWith(
      { of: 'member', identity: `q${index}@example.com`, address: `2001:db8:0:1::${index}` },
      'wrong',
    )
  expect(await addressWait('2001:db8:0:1::5', false, db)).toBeNull()
  await countAddress('2001:db8:0:1:ffff::', db)
  expect(await addressWait('2001:db8:0:1::5', false, db)).toBeGreaterThan(QUARTER_S - 60)
  expect(await addressWait('2001:db8:0:2::5', false, db)).toBeNull()
  await takeBackAddress('2001:db8:0:1::5', 1, db)
  expect(await addressWait('2001:db8:0:1::5', false, db)).toBeNull()
})

test('ten sign-ups an hour of one identity, two hundred in ten minutes of one address, however many it shares', async () => {
  const { db } = database
  const identities = [{ identityType: 'EMAIL', identityNo: 'Join@example.com' }] as const
  const from = (index: number) => ({ identities, address: `10.3.0.${index}` })
  for (let index = 0; index < 10; index++) expect(await countSignUp(from(index), db)).toBeNull()
  expect(await countSignUp(from(10), db)).toBeGreaterThan(3_500)
  await takeBackSignUp(from(10), db)
  await takeBackSignUp(from(9), db)
  expect(await countSignUp(from(9), db)).toBeNull()
  const address = '10.4.0.1'
  for (let index = 0; index < 200; index++) {
    const other = [{ identityType: 'EMAIL', identityNo: `j${index}@example.com` }] as const
    expect(await countSignUp({ identities: other, address }, db)).toBeNull()
  }
  expect(await countSignUp({ identities: [], address }, db)).toBeGreaterThan(500)
  expect(await addressWait(address, true, db)).toBeGreaterThan(500)
  expect(await addressWait(address, false, db)).toBeNull()
})

test('a store that is away neither opens nor closes the door', async () => {
  const away = connect('postgresql://nobody@127.0.0.1:1/none')
  const tried = somebody()
  expect((await tryWith(tried, RIGHT, away)).answer).toEqual(done('in'))
  await wrong(tried, 8, away)
  expect((await tryWith(tried, RIGHT, away)).answer).toMatchObject({ problem: { problem: 'braked' } })
  await away.$client.end()
})

test('nobody can be read from the table, and what ran out is cleared', async () => {
  const { db } = database
  await wrong(somebody(), 1)
  const rows = await db.select().from(rateLimit)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ key }) => /@|example|10\.|::/.test(key))).toEqual([])
  await forgetOld(db, new Date(Date.now() + 86_400_000))
  expect(await db.select().from(rateLimit)).toEqual([])
})

test('every spelling of an identity counts as one; what is none counts as typed', () => {
  const spellings = ['Mei@Example.com ', 'mei@example.com'].map(typed => triedIdentity(typed, '+60'))
  expect(new Set(spellings).size).toBe(1)
  expect(triedIdentity('017-666 8702', '+60')).toBe(triedIdentity('+60176668702', '+60'))
  expect(triedIdentity(' Nonsense ', '+60')).toBe('nonsense')
})
