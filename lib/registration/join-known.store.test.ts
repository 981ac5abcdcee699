import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Gateway } from '@/lib/gateway/gateway'
import { done } from '@/lib/membership/outcome'
import { giveIdentity } from '@/lib/store/login-identity'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { joinProved } from './join-proved'
import {
  ATTACKER_PASSWORD,
  inquiring,
  made,
  OWNER_PASSWORD,
  openedSession,
  opens,
  sessionsOf,
  standingAccount,
} from './testing/claims'
import { Cards, cardOf, contextWith, gatewayAnswering, signUpOf } from './testing/registrations'
import { identityIn, provedSignUp } from './testing/waiting-sign-ups'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const join = (tokenHash: Buffer, gateway: Gateway) => joinProved(tokenHash, contextWith(database.db, gateway))

describe('a proved sign-up of somebody who is known', () => {
  it('leads its owner into the account that stands, and whoever never proved it out', async () => {
    const signUp = signUpOf()
    const identity = identityIn(signUp)
    const { accountID } = await standingAccount(database.db, [identity], { password: ATTACKER_PASSWORD })
    await openedSession(database.db, accountID)
    const gateway = gatewayAnswering(made)
    expect(await join(await provedSignUp(database.db, signUp), gateway)).toEqual({
      ok: true,
      value: { state: 'joined', accountID },
    })
    expect(gateway.asked).toEqual([])
    expect(await sessionsOf(database.db, accountID)).toBe(0)
    expect(await opens(database.db, identity, ATTACKER_PASSWORD)).toBeNull()
    expect(await opens(database.db, identity, signUp.password ?? '')).not.toBeNull()
  })

  it('keeps the password that stands where none was typed, but none of somebody who never proved', async () => {
    const { db } = database
    const gateway = gatewayAnswering(made)
    for (const wasProved of [true, false]) {
      const signUp = { ...signUpOf(), password: null }
      const identity = identityIn(signUp)
      const { accountID } = await standingAccount(db, [identity], { password: OWNER_PASSWORD })
      await openedSession(db, accountID)
      if (wasProved) await giveIdentity(db, identity, accountID, new Date())
      expect(await join(await provedSignUp(database.db, signUp), gateway)).toEqual(
        done({ state: 'joined', accountID }),
      )
      expect((await opens(db, identity, OWNER_PASSWORD)) !== null).toBe(wasProved)
      expect(await sessionsOf(db, accountID)).toBe(wasProved ? 1 : 0)
    }
  })

  it('opens the member that was made at the till, and makes no second one', async () => {
    const signUp = signUpOf()
    const cards = new Cards()
    const card = cardOf(signUp.fields)
    cards.set(card, identityIn(signUp))
    const gateway = inquiring(cards.inquire)
    expect(await join(await provedSignUp(database.db, signUp), gateway)).toMatchObject({
      value: { state: 'joined' },
    })
    expect(gateway.asked).toEqual([])
    expect(await opens(database.db, identityIn(signUp), signUp.password ?? '')).toBe(card.memberID)
  })
})
