import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { begunProof, provedBy } from '@/lib/session/testing/proofs'
import { findAccount } from '@/lib/store/account'
import { claimIdentity } from '@/lib/store/login-identity'
import { insertPasskey, readPasskeys } from '@/lib/store/passkey'
import { findRegistration } from '@/lib/store/registration'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { claim } from './claim'
import { register } from './register'
import { parseStoredCard } from './stored-card'
import {
  claimContext,
  claimWith,
  emailIdentity,
  fieldsOf,
  identitiesOf,
  inquiring,
  mobileIdentity,
  OWNER_PASSWORD,
  openedSession,
  opens,
  proveAndClaim,
  sessionsOf,
  standingAccount,
  undecided,
} from './testing/claims'
import { Cards, cardOf, consentsOf, contextWith, gatewayAnswering, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const cards = new Cards()
const upstream = inquiring(cards.inquire)
const refusal = (problem: string) => ({ ok: false, problem })

describe('a forgotten password', () => {
  test('is replaced, everybody is signed out, no passkey opens it any more, and the identity is proved', async () => {
    const [email, mobile] = [emailIdentity('siti'), mobileIdentity()]
    const { accountID, memberID } = await standingAccount(database.db, [email, mobile], {
      password: 'Old-Horse-9',
    })
    await openedSession(database.db, accountID)
    const owner = { ownerKind: 'member', ownerID: accountID } as const
    const key = { publicKey: Buffer.of(1), counter: 0, name: 'Somebody’s', createdAt: new Date() }
    await insertPasskey(database.db, { ...owner, ...key, credentialID: randomUUID() })
    const answer = await proveAndClaim(database.db, upstream, email)
    expect(await readPasskeys(database.db, owner)).toEqual([])
    expect(answer).toEqual({ ok: true, value: { accountID } })
    expect(await opens(database.db, email, OWNER_PASSWORD)).toBe(memberID)
    expect(await opens(database.db, mobile, OWNER_PASSWORD)).toBe(memberID)
    expect(await opens(database.db, email, 'Old-Horse-9')).toBeNull()
    expect(await sessionsOf(database.db, accountID)).toBe(0)
    const proved = { [email.identityNo]: true, [mobile.identityNo]: false }
    expect(await identitiesOf(database.db, accountID)).toEqual(proved)
    expect(await consentsOf(database.db, accountID)).toHaveLength(1)
  })
})

describe('a member of the till', () => {
  test('gets an account once they agree to the terms, with both identities of the card', async () => {
    const [email, mobile] = [emailIdentity('till'), mobileIdentity()]
    const card = cardOf(fieldsOf(email, mobile))
    cards.set(card, email, mobile)
    const proved = await provedBy(database.db, mobile)
    const context = claimContext(database.db, upstream)
    const without = await claim(proved, { password: OWNER_PASSWORD, agrees: false }, context)
    expect(without).toEqual(refusal('terms-required'))

    // What was proved is still there: agreeing is all that was missing.
    const answer = await claimWith(database.db, upstream, proved)
    const accountID = answer.ok ? answer.value.accountID : ''
    const account = await findAccount(database.db, accountID)
    expect(account).toMatchObject({ memberID: card.memberID, language: 'en' })
    expect(parseStoredCard(account?.card)).toMatchObject({ cardNo: card.cardNo, fields: card.fields })
    expect(await identitiesOf(database.db, accountID)).toEqual({
      [mobile.identityNo]: true,
      [email.identityNo]: false,
    })
    expect(await opens(database.db, email, OWNER_PASSWORD)).toBe(card.memberID)
    expect(await consentsOf(database.db, accountID)).toMatchObject([
      { kind: 'terms', granted: true, termsVersion: '2026-01', language: 'en' },
    ])
  })

  test('whose other identity is held already gets the one that was proved', async () => {
    const [email, mobile, holder] = [emailIdentity('held'), mobileIdentity(), randomUUID()]
    cards.set(cardOf(fieldsOf(email, mobile)), email, mobile)
    await claimIdentity(database.db, email, holder)
    const answer = await proveAndClaim(database.db, upstream, mobile)
    const accountID = answer.ok ? answer.value.accountID : ''
    expect(await identitiesOf(database.db, accountID)).toEqual({ [mobile.identityNo]: true })
    expect(await identitiesOf(database.db, holder)).toEqual({ [email.identityNo]: false })
  })

  test('whose card carries no memberID opens all the same, and once', async () => {
    const email = emailIdentity('nameless')
    cards.set(cardOf(fieldsOf(email), { memberID: null }), email)
    const first = await proveAndClaim(database.db, upstream, email)
    const accountID = first.ok ? first.value.accountID : ''
    expect(await findAccount(database.db, accountID)).toMatchObject({ memberID: null })
    expect(await proveAndClaim(database.db, upstream, email, 'New-Horse-9')).toEqual(first)
    expect(await opens(database.db, email, 'New-Horse-9')).toBe(accountID)
  })
})

describe('a registration', () => {
  test('that was undecided opens for whoever proves it, once a card is found', async () => {
    const signUp = signUpOf()
    const asked = gatewayAnswering(undecided, false, cards.inquire)
    await register(signUp, contextWith(database.db, asked))
    const [email, mobile] = identitiesFrom(signUp.fields)
    if (!email || !mobile) throw new Error('Both identities are typed')
    const card = cardOf(signUp.fields)
    const early = await proveAndClaim(database.db, asked, email)
    expect(early).toEqual(refusal('undecided'))

    cards.set(card, email, mobile)
    const row = await findRegistration(database.db, signUp.requestID)
    const answer = await proveAndClaim(database.db, asked, email)
    expect(answer).toEqual({ ok: true, value: { accountID: row?.registrationID } })
    expect(await opens(database.db, email, OWNER_PASSWORD)).toBe(card.memberID)
    const ended = await findRegistration(database.db, signUp.requestID)
    expect(ended).toMatchObject({ state: 'created', submission: null, endedAt: expect.any(Date) })
    expect(asked.asked).toHaveLength(1)
  })

  test('that was accepted is bound to its member by the proof', async () => {
    const signUp = signUpOf()
    const accepting = gatewayAnswering(() => ({ outcome: 'A' }), false, cards.inquire)
    const joined = await register(signUp, contextWith(database.db, accepting))
    const [email] = identitiesFrom(signUp.fields)
    if (!email || !joined.ok || joined.value.state !== 'joined') throw new Error('Accepted')
    const { accountID } = joined.value
    // Not yet made: the proof gives the password, and the upstream goes on being asked.
    const early = await proveAndClaim(database.db, accepting, email)
    expect(early).toEqual({ ok: true, value: { accountID } })
    expect((await findRegistration(database.db, signUp.requestID))?.state).toBe('accepted')

    const card = cardOf(signUp.fields)
    cards.set(card, email)
    expect(await proveAndClaim(database.db, accepting, email)).toEqual({ ok: true, value: { accountID } })
    expect(await findAccount(database.db, accountID)).toMatchObject({ memberID: card.memberID })
    expect((await findRegistration(database.db, signUp.requestID))?.state).toBe('created')
  })
})

describe('a proof opens nothing', () => {
  test('where nobody is known, or nobody can be asked', async () => {
    const [stranger, away, unasked] = [emailIdentity('stranger'), emailIdentity('away'), mobileIdentity()]
    cards.set('unreachable', away)
    cards.set('not-offered', unasked)
    expect(await proveAndClaim(database.db, upstream, stranger)).toEqual(refusal('nobody'))
    expect(await proveAndClaim(database.db, upstream, away)).toEqual(refusal('unreachable'))
    expect(await proveAndClaim(database.db, upstream, unasked)).toEqual(refusal('nobody'))
  })

  test('a second time, after its hour, or before its code was entered', async () => {
    const email = emailIdentity('once')
    await standingAccount(database.db, [email])
    const proved = await provedBy(database.db, email)
    expect(await claimWith(database.db, upstream, proved)).toMatchObject({ ok: true })
    expect(await claimWith(database.db, upstream, proved, 'Second-Horse-9')).toEqual(refusal('proof-over'))

    const old = await provedBy(database.db, email, Date.now() - 60 * 60_000)
    expect(await claimWith(database.db, upstream, old, 'Second-Horse-9')).toEqual(refusal('proof-over'))
    const { tokenHash } = await begunProof(database.db, email)
    const unproved = { identity: email, tokenHash }
    expect(await claimWith(database.db, upstream, unproved, 'Second-Horse-9')).toEqual(refusal('proof-over'))
    expect(await opens(database.db, email, 'Second-Horse-9')).toBeNull()
  })
})
