import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreateMemberAnswer, NewMember } from '@/lib/gateway/gateway'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { verifyPassword } from '@/lib/session/password'
import { findAccount, findAccountByIdentity } from '@/lib/store/account'
import { findRegistration } from '@/lib/store/registration'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { register } from './register'
import { parseStoredCard } from './stored-card'
import { consentsOf, contextWith, gatewayAnswering, memberOf, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const made = (person: NewMember): CreateMemberAnswer => ({ outcome: 'S', member: memberOf(person) })
const context = (answer: (person: NewMember) => CreateMemberAnswer, pendingRequestID: string | null = null) =>
  contextWith(database.db, gatewayAnswering(answer), { pendingRequestID })

const NOT_SENT: CreateMemberAnswer = {
  outcome: 'not-sent',
  retryAfterSeconds: 17,
  failure: { kind: 'status', status: 429, retryAfterSeconds: 17 },
}

describe('each answer of Create Member', () => {
  const joined = { ok: true, value: { state: 'joined', accountID: expect.any(String) } }
  const undecided = { ok: true, value: { state: 'undecided', requestID: expect.any(String) } }
  const problem = (code: string, more = {}) => ({ ok: false, problem: { code, ...more } })

  /** `holds`: the identities stay taken, so that a second try from elsewhere cannot make a second member. */
  const table: [
    answer: string,
    create: (person: NewMember) => CreateMemberAnswer,
    told: object,
    state: string,
    holds: boolean,
  ][] = [
    ['S', made, joined, 'created', true],
    ['A', () => ({ outcome: 'A' }), joined, 'accepted', true],
    ['U', () => ({ outcome: 'U', failure: null }), undecided, 'undecided', true],
    ['F', () => ({ outcome: 'F' }), problem('refused'), 'refused', false],
    ['known', () => ({ outcome: 'known' }), problem('member-elsewhere'), 'known', false],
    ['not-sent', () => NOT_SENT, problem('not-sent', { retryAfterSeconds: 17 }), 'not-sent', false],
    [
      'nothing but an exception',
      () => {
        throw new Error('lost')
      },
      undecided,
      'undecided',
      true,
    ],
  ]
  test.each(table)(
    '%s: the person is told so, and the registration says it',
    async (_answer, create, told, state, holds) => {
      const signUp = signUpOf()
      expect(await register(signUp, context(create))).toEqual(told)
      const row = await findRegistration(database.db, signUp.requestID)
      expect(row?.state).toBe(state)
      // What was typed is kept only while something may still happen.
      const isOpen = state === 'accepted' || state === 'undecided'
      expect(row?.submission === null).toBe(!isOpen)
      expect(row?.endedAt === null).toBe(isOpen)
      expect(JSON.stringify(row)).not.toContain(signUp.password)

      const again = await register({ ...signUp, requestID: randomUUID() }, context(made))
      expect(again.ok).toBe(!holds)
    },
  )

  test('known: where the upstream can be asked whose card it is, a code opens it', async () => {
    const gateway = gatewayAnswering(() => ({ outcome: 'known' }))
    const reading = { ...gateway, capabilities: [...gateway.capabilities, 'inquireCardDetail' as const] }
    const answer = await register(signUpOf(), contextWith(database.db, reading))
    expect(answer).toEqual(problem('already-a-member'))
  })

  test('S: account, card, password and consents stand as they were given', async () => {
    const signUp = signUpOf({ consents: { email: true, sms: false } })
    const answer = await register(signUp, context(made))
    const accountID = answer.ok && answer.value.state === 'joined' ? answer.value.accountID : ''
    const account = await findAccount(database.db, accountID)
    expect(account).toMatchObject({ language: 'ms', memberID: expect.any(String) })
    expect(parseStoredCard(account?.card)).toMatchObject({
      fields: signUp.fields,
      cardNo: expect.any(String),
      allowRedeem: true,
    })
    expect(await verifyPassword(account?.passwordHash ?? null, signUp.password ?? '')).toBe(true)
    const given = await consentsOf(database.db, accountID)
    expect(
      given
        .map(({ kind, granted, termsVersion, language }) => [kind, granted, termsVersion, language])
        .toSorted(),
    ).toEqual([
      ['email', true, null, 'ms'],
      ['sms', false, null, 'ms'],
      ['terms', true, '2026-01', 'ms'],
    ])
    for (const identity of identitiesFrom(signUp.fields)) {
      expect((await findAccountByIdentity(database.db, identity))?.accountID).toBe(accountID)
    }
  })

  test('A: the account stands without a memberID and with nothing to redeem', async () => {
    const signUp = signUpOf()
    const answer = await register(
      signUp,
      context(() => ({ outcome: 'A' })),
    )
    const accountID = answer.ok && answer.value.state === 'joined' ? answer.value.accountID : ''
    const account = await findAccount(database.db, accountID)
    expect(account?.memberID).toBeNull()
    expect(parseStoredCard(account?.card)).toMatchObject({
      fields: signUp.fields,
      cardNo: null,
      allowRedeem: false,
    })
  })
})

describe('a memberID that has an account already', () => {
  test('is never given to a second person, and nothing of theirs is kept', async () => {
    const first = signUpOf()
    const taken = memberOf({ ...first, marketingConsent: first.consents })
    const same = () => ({ outcome: 'S' as const, member: taken })
    expect(await register(first, context(same))).toMatchObject({ ok: true })

    const second = signUpOf()
    expect(await register(second, context(same))).toEqual({
      ok: false,
      problem: { code: 'already-a-member' },
    })
    expect((await findRegistration(database.db, second.requestID))?.state).toBe('known')
    for (const identity of identitiesFrom(second.fields)) {
      expect(await findAccountByIdentity(database.db, identity)).toBeNull()
    }
    expect(await register({ ...second, requestID: randomUUID() }, context(made))).toMatchObject({ ok: true })
    for (const identity of identitiesFrom(first.fields)) {
      expect((await findAccountByIdentity(database.db, identity))?.memberID).toBe(taken.memberID)
    }
  })
})

describe('an identity that is held', () => {
  const undecided = () => ({ outcome: 'U' as const, failure: null })

  test.each(['EMAIL', 'MOBILE_PHONE'] as const)('by a member: %s leads to sign-in', async type => {
    const first = signUpOf()
    await register(first, context(made))
    const other = signUpOf()
    other.fields[type] = type === 'EMAIL' ? first.fields[type]?.toUpperCase() : first.fields[type]
    const gateway = gatewayAnswering(made)
    const answer = await register(other, contextWith(database.db, gateway))
    expect(answer).toEqual({ ok: false, problem: { code: 'already-a-member' } })
    expect(gateway.asked).toHaveLength(0)
  })

  test('by an undecided registration: this browser joins it, another is told that it is being checked', async () => {
    const first = signUpOf()
    await register(first, context(undecided))
    const again = { ...first, requestID: randomUUID() }
    const gateway = gatewayAnswering(made)
    const own = contextWith(database.db, gateway, { pendingRequestID: first.requestID })
    expect(await register(again, own)).toEqual({
      ok: true,
      value: { state: 'undecided', requestID: first.requestID },
    })
    for (const pendingRequestID of [null, randomUUID()]) {
      const elsewhere = contextWith(database.db, gateway, { pendingRequestID })
      expect(await register({ ...again, requestID: randomUUID() }, elsewhere)).toEqual({
        ok: false,
        problem: { code: 'being-checked' },
      })
    }
    expect(gateway.asked).toHaveLength(0)
  })

  test('a try that was refused for one identity lets go of the other', async () => {
    const first = signUpOf()
    await register(first, context(undecided))
    const free = signUpOf().fields.EMAIL
    const mixed = signUpOf({ fields: { ...first.fields, EMAIL: free } })
    expect(await register(mixed, context(made))).toEqual({ ok: false, problem: { code: 'being-checked' } })
    expect(await findRegistration(database.db, mixed.requestID)).toBeNull()
    expect(
      await register(signUpOf({ fields: { FIRST_NAME: 'Free', EMAIL: free } }), context(made)),
    ).toMatchObject({ ok: true })
  })
})
