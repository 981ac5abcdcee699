import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { provedBy } from '@/lib/session/testing/proofs'
import { findRegistration } from '@/lib/store/registration'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { freeProved } from './claim'
import { openingOf } from './opening'
import { reconcile } from './reconcile'
import { register } from './register'
import {
  ATTACKER_PASSWORD,
  claimWith,
  emailIdentity,
  fieldsOf,
  identitiesOf,
  made,
  mobileIdentity,
  OWNER_PASSWORD,
  opens,
  proveAndClaim,
  undecided,
} from './testing/claims'
import { Cards, cardOf, contextWith, gatewayAnswering, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const refusal = (problem: string) => ({ ok: false, problem })
const join = (identities: LoginIdentity[], password: string) =>
  register(
    signUpOf({ fields: fieldsOf(...identities), password }),
    contextWith(database.db, gatewayAnswering(made)),
  )

describe('an attacker whose Create Member was answered U', () => {
  const attack = async (cards: Cards, victim: LoginIdentity, own: LoginIdentity) => {
    const gateway = gatewayAnswering(undecided, false, cards.inquire)
    const signUp = signUpOf({ fields: fieldsOf(victim, own), password: ATTACKER_PASSWORD })
    await register(signUp, contextWith(database.db, gateway))
    return { gateway, signUp, pendingRequestID: signUp.requestID }
  }
  const registrationOf = async (requestID: string) => {
    const row = await findRegistration(database.db, requestID)
    if (!row) throw new Error('Written')
    return row
  }

  test.each(['before', 'after'])(
    "gets nowhere near the stranger's member that is found (%s the inquiry)",
    async when => {
      const [mobile, email, cards] = [mobileIdentity(), emailIdentity('attacker'), new Cards()]
      const { gateway, signUp, pendingRequestID } = await attack(cards, mobile, email)
      // The member was there before, of the till: only the mobile number is on its card.
      const card = cardOf(fieldsOf(mobile))
      cards.set(card, mobile)
      const { registrationID } = await registrationOf(signUp.requestID)
      if (when === 'after') {
        await reconcile(registrationID, { db: database.db, gateway, now: Date.now() })
        expect((await registrationOf(signUp.requestID)).state).toBe('found')
      }

      const tries = async () => {
        const context = contextWith(database.db, gateway, { pendingRequestID })
        const replays = [
          await register(signUp, context),
          await register({ ...signUp, requestID: randomUUID() }, context),
          await register({ ...signUp, requestID: randomUUID() }, contextWith(database.db, gateway)),
        ]
        expect(replays.filter(answer => answer.ok && answer.value.state === 'joined')).toEqual([])
        expect(await proveAndClaim(database.db, gateway, email, ATTACKER_PASSWORD)).toMatchObject({
          ok: false,
        })
        expect(await opens(database.db, mobile, ATTACKER_PASSWORD)).toBeNull()
        expect(await opens(database.db, email, ATTACKER_PASSWORD)).toBeNull()
      }
      await tries()
      expect(await proveAndClaim(database.db, gateway, mobile)).toEqual({
        ok: true,
        value: { accountID: registrationID },
      })
      expect(await opens(database.db, mobile, OWNER_PASSWORD)).toBe(card.memberID)
      expect(await identitiesOf(database.db, registrationID)).toEqual({ [mobile.identityNo]: true })
      await tries()
      expect(gateway.asked).toHaveLength(1)
    },
  )

  test('and had its effect: the code alone opens the member, and the attacker cannot take it back', async () => {
    const [mobile, email, cards] = [mobileIdentity(), emailIdentity('attacker'), new Cards()]
    const { gateway, signUp } = await attack(cards, mobile, email)
    const card = cardOf(fieldsOf(mobile, email))
    cards.set(card, mobile, email)
    expect(await register(signUp, contextWith(database.db, gateway))).toMatchObject({
      value: { state: 'undecided' },
    })
    expect(await proveAndClaim(database.db, gateway, mobile)).toMatchObject({ ok: true })
    expect(await opens(database.db, mobile, OWNER_PASSWORD)).toBe(card.memberID)
    const back = await proveAndClaim(database.db, gateway, email, ATTACKER_PASSWORD)
    expect(back).toEqual(refusal('confirmed-otherwise'))
    expect(await register(signUp, contextWith(database.db, gateway))).toMatchObject({ ok: false })
  })

  test('does not block the identity that is not on the card that was found', async () => {
    const [mobile, email, cards] = [mobileIdentity(), emailIdentity('bystander'), new Cards()]
    const { gateway, signUp } = await attack(cards, mobile, email)
    const { registrationID } = await registrationOf(signUp.requestID)
    expect(await openingOf(email, { db: database.db, gateway })).toMatchObject({ kind: 'undecided' })
    cards.set(cardOf(fieldsOf(mobile)), mobile)
    await reconcile(registrationID, { db: database.db, gateway, now: Date.now() })

    expect(await join([email], OWNER_PASSWORD)).toEqual({ ok: false, problem: { code: 'already-a-member' } })
    const proved = await provedBy(database.db, email)
    expect(await claimWith(database.db, gateway, proved)).toEqual(refusal('confirmed-otherwise'))
    expect(await freeProved(proved, { db: database.db, gateway })).toMatchObject({ ok: true })
    expect(await join([email], OWNER_PASSWORD)).toMatchObject({ value: { state: 'joined' } })
    expect(await proveAndClaim(database.db, gateway, mobile)).toMatchObject({ ok: true })
  })
})
