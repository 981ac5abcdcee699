import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { provedBy } from '@/lib/session/testing/proofs'
import { findAccountByIdentity } from '@/lib/store/account'
import { insertTiers } from '@/lib/store/programme'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS, TIERS } from '@/lib/store/testing/programme-settings'
import { freeProved } from './claim'
import { register } from './register'
import {
  ATTACKER_PASSWORD,
  claimWith,
  emailIdentity,
  fieldsOf,
  inquiring,
  made,
  mobileIdentity,
  OWNER_PASSWORD,
  openedSession,
  opens,
  proveAndClaim,
  sessionsOf,
  standingAccount,
} from './testing/claims'
import { Cards, cardOf, contextWith, gatewayAnswering, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await insertTiers(database.db, TIERS)
})
afterAll(() => database.drop())

const refusal = (problem: string) => ({ ok: false, problem })
const join = (identities: LoginIdentity[], password: string, gateway = gatewayAnswering(made)) =>
  register(signUpOf({ fields: fieldsOf(...identities), password }), contextWith(database.db, gateway))

describe("whoever joins with a stranger's e-mail address and their own mobile number", () => {
  test('loses all of it to whoever proves the e-mail address, and cannot take it back', async () => {
    const [email, mobile] = [emailIdentity('victim'), mobileIdentity()]
    const gateway = gatewayAnswering(made)
    await join([email, mobile], ATTACKER_PASSWORD, gateway)
    const account = await findAccountByIdentity(database.db, email)
    const accountID = account?.accountID ?? ''
    await openedSession(database.db, accountID)

    expect(await proveAndClaim(database.db, gateway, email)).toEqual({ ok: true, value: { accountID } })
    expect(await opens(database.db, email, ATTACKER_PASSWORD)).toBeNull()
    expect(await opens(database.db, mobile, ATTACKER_PASSWORD)).toBeNull()
    expect(await sessionsOf(database.db, accountID)).toBe(0)

    const again = await proveAndClaim(database.db, gateway, mobile, ATTACKER_PASSWORD)
    expect(again).toEqual(refusal('confirmed-otherwise'))
    expect(await opens(database.db, mobile, ATTACKER_PASSWORD)).toBeNull()
    expect(await opens(database.db, email, OWNER_PASSWORD)).toBe(account?.memberID)
  })

  test('may take their own mobile number off it again, and nothing else', async () => {
    const [email, mobile] = [emailIdentity('victim'), mobileIdentity()]
    await join([email, mobile], ATTACKER_PASSWORD)
    await proveAndClaim(database.db, inquiring(new Cards().inquire), email)
    const proved = await provedBy(database.db, mobile)
    const context = { db: database.db, gateway: inquiring(new Cards().inquire) }
    expect(await freeProved(proved, context)).toEqual({ ok: true, value: { everywhere: false } })
    expect(await findAccountByIdentity(database.db, mobile)).toBeNull()
    expect(await opens(database.db, email, OWNER_PASSWORD)).not.toBeNull()
    // The proof is spent by that.
    expect(await freeProved(proved, context)).toEqual(refusal('proof-over'))
  })

  test('who proved the mobile number first keeps the member; the e-mail address goes to its owner, who joins', async () => {
    const [email, mobile] = [emailIdentity('victim'), mobileIdentity()]
    const gateway = localGateway(database.db, async () => SETTINGS)
    const context = contextWith(database.db, gateway)
    await register(signUpOf({ fields: fieldsOf(email, mobile), password: ATTACKER_PASSWORD }), context)
    await proveAndClaim(database.db, gateway, mobile, ATTACKER_PASSWORD)
    const attackers = await opens(database.db, mobile, ATTACKER_PASSWORD)

    const proved = await provedBy(database.db, email)
    expect(await claimWith(database.db, gateway, proved)).toEqual(refusal('confirmed-otherwise'))
    expect(await freeProved(proved, { db: database.db, gateway })).toEqual({
      ok: true,
      value: { everywhere: true },
    })
    const own = signUpOf({ fields: fieldsOf(email), password: OWNER_PASSWORD })
    expect(await register(own, context)).toMatchObject({ ok: true, value: { state: 'joined' } })
    const owners = await opens(database.db, email, OWNER_PASSWORD)
    expect(owners).not.toBeNull()
    expect(owners).not.toBe(attackers)
    expect(await opens(database.db, email, ATTACKER_PASSWORD)).toBeNull()
  })
})

describe('an account that is only accepted', () => {
  test('does not keep an identity from a member that has another account', async () => {
    const [mobile, email, cards] = [mobileIdentity(), emailIdentity('till'), new Cards()]
    const gateway = inquiring(cards.inquire)
    await standingAccount(database.db, [mobile], { memberID: null, password: ATTACKER_PASSWORD })
    const card = cardOf(fieldsOf(mobile, email))
    cards.set(card, mobile, email)
    const { accountID } = await standingAccount(database.db, [email], { memberID: card.memberID })
    expect(await proveAndClaim(database.db, gateway, mobile)).toEqual({ ok: true, value: { accountID } })
    expect(await opens(database.db, mobile, OWNER_PASSWORD)).toBe(card.memberID)
  })

  test('lets go of one whose member was confirmed by another', async () => {
    const [mobile, email, cards] = [mobileIdentity(), emailIdentity('till'), new Cards()]
    const gateway = inquiring(cards.inquire)
    await standingAccount(database.db, [mobile], { memberID: null, password: ATTACKER_PASSWORD })
    cards.set(cardOf(fieldsOf(mobile, email)), mobile, email)
    expect(await proveAndClaim(database.db, gateway, email)).toMatchObject({ ok: true })
    const proved = await provedBy(database.db, mobile)
    expect(await claimWith(database.db, gateway, proved)).toEqual(refusal('confirmed-otherwise'))
    expect(await freeProved(proved, { db: database.db, gateway })).toMatchObject({ ok: true })
    expect(await findAccountByIdentity(database.db, mobile)).toBeNull()
  })
})

test('nothing is taken off what is not confirmed otherwise', async () => {
  const [email, cards] = [emailIdentity('own'), new Cards()]
  const gateway = {
    ...inquiring(cards.inquire),
    releaseIdentity: async () => Promise.reject(new Error('Never')),
  }
  await standingAccount(database.db, [email])
  const proved = await provedBy(database.db, email)
  expect(await freeProved(proved, { db: database.db, gateway })).toEqual(refusal('proof-over'))
  expect(await claimWith(database.db, gateway, proved)).toMatchObject({ ok: true })
})
