import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { provedBy } from '@/lib/session/testing/proofs'
import { findAccountByIdentity } from '@/lib/store/account'
import { insertTiers } from '@/lib/store/programme'
import { findRegistration } from '@/lib/store/registration'
import { member } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS, TIERS } from '@/lib/store/testing/programme-settings'
import { freeProved } from './claim'
import { reconcile } from './reconcile'
import { register } from './register'
import { atWorkMs } from './register-context'
import {
  claimWith,
  emailIdentity,
  fieldsOf,
  made,
  mobileIdentity,
  OWNER_PASSWORD,
  opens,
  proveAndClaim,
  standingAccount,
} from './testing/claims'
import { dyingAfter, dyingAt } from './testing/dying-store'
import { pausesOf } from './testing/open-registrations'
import { Cards, cardOf, contextWith, gatewayAnswering, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await insertTiers(database.db, TIERS)
})
afterAll(() => database.drop())

const later = () => Date.now() + atWorkMs()
const stateOf = async (requestID: string) => (await findRegistration(database.db, requestID))?.state

const gateway = () => localGateway(database.db, async () => SETTINGS)

describe('with the embedded service, a process that dies', () => {
  const members = async () => (await database.db.select().from(member)).length

  test.each([
    ['before the member is made', 0],
    ['after it was made', 1],
  ])('%s: the same form goes on, and the member is made once', async (_when, already) => {
    const [signUp, before] = [signUpOf(), await members()]
    const dying = already === 0 ? dyingAfter(database.db, 1) : dyingAt(database.db, 2)
    await expect(register(signUp, contextWith(dying, gateway()))).rejects.toThrow('died')
    expect(await members()).toBe(before + already)
    expect(await register(signUp, contextWith(database.db, gateway()))).toMatchObject({
      ok: true,
      value: { state: 'joined' },
    })
    expect(await members()).toBe(before + 1)
  })

  test.each([
    ['before the member was made', 'absent'],
    ['after it was made', 'found'],
  ])('%s, and nobody comes again: its job ends it', async (when, state) => {
    const signUp = signUpOf()
    const dying = when.startsWith('before') ? dyingAfter(database.db, 1) : dyingAt(database.db, 2)
    await expect(register(signUp, contextWith(dying, gateway()))).rejects.toThrow('died')
    const row = await findRegistration(database.db, signUp.requestID)
    expect(await pausesOf(database.db, row?.registrationID ?? '')).toEqual([atWorkMs() / 1_000])
    await reconcile(row?.registrationID ?? '', { db: database.db, gateway: gateway(), now: later() })
    expect(await stateOf(signUp.requestID)).toBe(state)
    if (state === 'found') {
      const [email] = identitiesFrom(signUp.fields)
      if (email) expect(await proveAndClaim(database.db, gateway(), email)).toMatchObject({ ok: true })
    }
  })
})

describe('a process that claims, and dies', () => {
  test('before it is written down leaves the proof to be used again', async () => {
    const email = emailIdentity('claims')
    await standingAccount(database.db, [email], { password: 'Old-Horse-9' })
    const proved = await provedBy(database.db, email)
    const upstream = gatewayAnswering(made, false, new Cards().inquire)
    await expect(claimWith(dyingAt(database.db, 1), upstream, proved)).rejects.toThrow('died')
    expect(await opens(database.db, email, 'Old-Horse-9')).not.toBeNull()
    expect(await claimWith(database.db, upstream, proved)).toMatchObject({ ok: true })
  })

  test('after it is written down has done all of it', async () => {
    const [email, cards] = [emailIdentity('claims'), new Cards()]
    cards.set(cardOf(fieldsOf(email)), email)
    const proved = await provedBy(database.db, email)
    const upstream = gatewayAnswering(made, false, cards.inquire)
    await expect(claimWith(dyingAfter(database.db, 1), upstream, proved)).rejects.toThrow('died')
    expect(await claimWith(database.db, upstream, proved)).toEqual({ ok: false, problem: 'proof-over' })
    const account = await findAccountByIdentity(database.db, email)
    expect(await opens(database.db, email, OWNER_PASSWORD)).toBe(account?.memberID)
  })

  test('while it takes an identity off a member can take it off again', async () => {
    const [email, mobile, embedded] = [emailIdentity('victim'), mobileIdentity(), gateway()]
    const context = contextWith(database.db, embedded)
    await register(signUpOf({ fields: fieldsOf(email, mobile) }), context)
    await proveAndClaim(database.db, embedded, mobile)
    const dying = { ...embedded, releaseIdentity: () => Promise.reject(new Error('The process died')) }
    const first = freeProved(await provedBy(database.db, email), { db: database.db, gateway: dying })
    await expect(first).rejects.toThrow('died')
    const own = () => signUpOf({ fields: fieldsOf(email) })
    expect(await register(own(), context)).toEqual({ ok: false, problem: { code: 'already-a-member' } })
    const again = await provedBy(database.db, email)
    expect(await freeProved(again, { db: database.db, gateway: embedded })).toMatchObject({ ok: true })
    expect(await register(own(), context)).toMatchObject({ ok: true })
  })
})
