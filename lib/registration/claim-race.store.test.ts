import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Gateway } from '@/lib/gateway/gateway'
import { provedBy } from '@/lib/session/testing/proofs'
import { deleteAccount, findAccountByIdentity, findAccountByMember } from '@/lib/store/account'
import { findHolder, releaseIdentities } from '@/lib/store/login-identity'
import { account } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import {
  claimWith,
  emailIdentity,
  fieldsOf,
  identitiesOf,
  inquiring,
  mobileIdentity,
  opens,
  proveAndClaim,
  standingAccount,
} from './testing/claims'
import { Cards, cardOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const refusal = (problem: string) => ({ ok: false, problem })
const accounts = async () => (await database.db.select().from(account)).length

/** Inquiries after which `meanwhile` happens, once: between what a claim read and what it writes. */
function followedBy(cards: Cards, meanwhile: () => Promise<unknown>): Gateway {
  let first = true
  return inquiring(async who => {
    const answer = await cards.inquire(who)
    if (first) {
      first = false
      await meanwhile()
    }
    return answer
  })
}

describe('at once', () => {
  test('one proof sent five times opens once', async () => {
    const [email, cards] = [emailIdentity('twice'), new Cards()]
    cards.set(cardOf(fieldsOf(email)), email)
    const proved = await provedBy(database.db, email)
    const before = await accounts()
    const tries = Array.from({ length: 5 }, () => claimWith(database.db, inquiring(cards.inquire), proved))
    const told = await Promise.all(tries)
    expect(told.filter(({ ok }) => ok)).toHaveLength(1)
    expect(told.filter(answer => !answer.ok)).toEqual(Array(4).fill(refusal('proof-over')))
    expect(await accounts()).toBe(before + 1)
  })

  test.each([randomUUID(), null])(
    'two browsers of one person make one account (memberID %s)',
    async memberID => {
      const [email, cards] = [emailIdentity('browsers'), new Cards()]
      cards.set(cardOf(fieldsOf(email), { memberID }), email)
      const proofs = [await provedBy(database.db, email), await provedBy(database.db, email)]
      const before = await accounts()
      const told = await Promise.all(
        proofs.map((proved, index) =>
          claimWith(database.db, inquiring(cards.inquire), proved, `Browser-${index}-Horse`),
        ),
      )
      // Both are the owner: whoever came second set the password anew.
      expect(told.filter(({ ok }) => ok)).toHaveLength(2)
      expect(told[0]).toEqual(told[1])
      expect(await accounts()).toBe(before + 1)
      const passwords = ['Browser-0-Horse', 'Browser-1-Horse']
      const opened = await Promise.all(passwords.map(password => opens(database.db, email, password)))
      expect(opened.filter(id => id !== null)).toHaveLength(1)
    },
  )

  test.each([
    ['an account', true],
    ['a member without one', false],
  ])('two people with two identities of %s: one gets it', async (_what, stands) => {
    for (let round = 0; round < 4; round++) {
      const [email, mobile, cards] = [emailIdentity('pair'), mobileIdentity(), new Cards()]
      const card = cardOf(fieldsOf(email, mobile))
      cards.set(card, email, mobile)
      if (stands) await standingAccount(database.db, [email, mobile], { memberID: card.memberID })
      const proofs = [await provedBy(database.db, email), await provedBy(database.db, mobile)]
      const told = await Promise.all(
        proofs.map(proved => claimWith(database.db, inquiring(cards.inquire), proved)),
      )
      expect(told.filter(({ ok }) => ok)).toHaveLength(1)
      expect(told.filter(answer => !answer.ok)).toEqual([refusal('confirmed-otherwise')])
      const opened = await findAccountByMember(database.db, card.memberID ?? '')
      const proved = Object.values(await identitiesOf(database.db, opened?.accountID ?? ''))
      expect(proved.filter(Boolean)).toHaveLength(1)
    }
  })
})

describe('between what was read and what is written', () => {
  test('somebody else makes the account of the same member: it is looked at again', async () => {
    const [email, mobile, cards] = [emailIdentity('late'), mobileIdentity(), new Cards()]
    const card = cardOf(fieldsOf(email, mobile))
    cards.set(card, email, mobile)
    const gateway = followedBy(cards, () => proveAndClaim(database.db, inquiring(cards.inquire), mobile))
    const proved = await provedBy(database.db, email)
    expect(await claimWith(database.db, gateway, proved)).toEqual(refusal('confirmed-otherwise'))
  })

  test('the member that was found for an accepted account gets another one', async () => {
    const [email, mobile, cards] = [emailIdentity('accepted'), mobileIdentity(), new Cards()]
    const card = cardOf(fieldsOf(email, mobile))
    cards.set(card, email, mobile)
    const shell = await standingAccount(database.db, [email], { memberID: null })
    const gateway = followedBy(cards, () =>
      standingAccount(database.db, [mobile], { memberID: card.memberID }),
    )
    const answer = await proveAndClaim(database.db, gateway, email)
    const member = await findAccountByMember(database.db, card.memberID ?? '')
    expect(answer).toEqual({ ok: true, value: { accountID: member?.accountID } })
    expect(await identitiesOf(database.db, shell.accountID)).toEqual({})
  })

  test('an accepted account is removed: nothing is left on nobody', async () => {
    const [email, cards] = [emailIdentity('removed'), new Cards()]
    const { accountID } = await standingAccount(database.db, [email], { memberID: null })
    const gateway = followedBy(cards, async () => {
      await releaseIdentities(database.db, accountID)
      await deleteAccount(database.db, accountID)
    })
    expect(await proveAndClaim(database.db, gateway, email)).toEqual(refusal('nobody'))
    expect(await findHolder(database.db, email)).toBeNull()
  })

  test('the proof runs out', async () => {
    const [email, cards] = [emailIdentity('slow'), new Cards()]
    cards.set(cardOf(fieldsOf(email)), email)
    const proved = await provedBy(database.db, email, Date.now() - 60 * 60_000 + 700)
    const gateway = followedBy(cards, () => new Promise(resolve => setTimeout(resolve, 800)))
    expect(await claimWith(database.db, gateway, proved)).toEqual(refusal('proof-over'))
    expect(await findAccountByIdentity(database.db, email)).toBeNull()
  })
})
