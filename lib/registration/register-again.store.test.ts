import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personWith } from '@/lib/gateway/contract'
import type { CreateMemberAnswer, NewMember } from '@/lib/gateway/gateway'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { findAccountByIdentity } from '@/lib/store/account'
import { findRegistration, insertRegistration } from '@/lib/store/registration'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { fingerprintOf } from './fingerprint'
import { register } from './register'
import type { SignUp } from './sign-up-schema'
import { contextWith, gatewayAnswering, memberOf, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const made = (person: NewMember): CreateMemberAnswer => ({ outcome: 'S', member: memberOf(person) })
const accountIn = (answer: Awaited<ReturnType<typeof register>>) =>
  answer.ok && answer.value.state === 'joined' ? answer.value.accountID : null

describe('the same requestId with the same content', () => {
  test.each(['S', 'A'] as const)('after %s opens the same account, without another call', async outcome => {
    const gateway = gatewayAnswering(person => (outcome === 'S' ? made(person) : { outcome }))
    const [signUp, context] = [signUpOf(), contextWith(database.db, gateway)]
    const first = await register(signUp, context)
    expect(accountIn(first)).not.toBeNull()
    expect(await register(signUp, context)).toEqual(first)
    expect(gateway.asked).toHaveLength(1)
  })

  test('but another password opens nothing', async () => {
    const [signUp, context] = [signUpOf(), contextWith(database.db, gatewayAnswering(made))]
    await register(signUp, context)
    const stolen = await register({ ...signUp, password: 'Guessed-It-1' }, context)
    expect(stolen).toEqual({ ok: false, problem: { code: 'already-a-member' } })
  })

  test.each<[answer: CreateMemberAnswer, code: string]>([
    [{ outcome: 'F' }, 'refused'],
    [{ outcome: 'known' }, 'member-elsewhere'],
    [{ outcome: 'not-sent', retryAfterSeconds: null, failure: { kind: 'time-out' } }, 'not-sent'],
  ])('after %j gets the same answer, without another call', async (answer, code) => {
    const gateway = gatewayAnswering(() => answer)
    const [signUp, context] = [signUpOf(), contextWith(database.db, gateway)]
    const first = await register(signUp, context)
    expect(first).toMatchObject({ ok: false, problem: { code } })
    expect(await register(signUp, context)).toEqual(first)
    expect(gateway.asked).toHaveLength(1)
  })

  test('stays undecided where the upstream cannot be asked twice', async () => {
    const gateway = gatewayAnswering(() => ({ outcome: 'U', failure: null }))
    const [signUp, context] = [signUpOf(), contextWith(database.db, gateway)]
    const first = await register(signUp, context)
    expect(await register(signUp, context)).toEqual(first)
    expect(gateway.asked).toHaveLength(1)
  })

  test('is asked again under the same requestID where that makes no second member', async () => {
    const answers: CreateMemberAnswer[] = [{ outcome: 'U', failure: null }]
    const gateway = gatewayAnswering(person => answers.shift() ?? made(person), true)
    const [signUp, context] = [signUpOf(), contextWith(database.db, gateway)]
    expect(await register(signUp, context)).toMatchObject({ value: { state: 'undecided' } })
    expect(accountIn(await register(signUp, context))).not.toBeNull()
    expect(new Set(gateway.asked.map(({ requestID }) => requestID)).size).toBe(1)
  })

  test('whose first process died before it had an answer is undecided, and never asked again', async () => {
    const signUp = signUpOf()
    const row = { registrationID: uuidv7(), requestID: signUp.requestID, fingerprint: fingerprintOf(signUp) }
    await insertRegistration(database.db, { ...row, submission: null, language: 'en', startedAt: new Date() })
    const gateway = gatewayAnswering(made)
    const answer = await register(signUp, contextWith(database.db, gateway))
    expect(answer).toEqual({ ok: true, value: { state: 'undecided', requestID: signUp.requestID } })
    expect(gateway.asked).toHaveLength(0)
  })
})

describe('the same requestId with other content is refused', () => {
  test.each<[what: string, change: (signUp: SignUp) => SignUp]>([
    ['name', signUp => ({ ...signUp, fields: { ...signUp.fields, FIRST_NAME: 'Siti' } })],
    ['e-mail address', signUp => ({ ...signUp, fields: { ...signUp.fields, EMAIL: 'other@example.com' } })],
    ['field that was empty', signUp => ({ ...signUp, fields: { ...signUp.fields, GENDER: 'F' } })],
    ['choice', signUp => ({ ...signUp, consents: { email: true, sms: false } })],
  ])('another %s', async (_what, change) => {
    const gateway = gatewayAnswering(made)
    const [signUp, context] = [signUpOf(), contextWith(database.db, gateway)]
    await register(signUp, context)
    expect(await register(change(signUp), context)).toEqual({ ok: false, problem: { code: 'sent-before' } })
    expect(gateway.asked).toHaveLength(1)
  })
})

describe('at once', () => {
  /** A gateway whose answers wait until the test lets them go, so that calls truly overlap. */
  function gate() {
    let open = () => {}
    const opened = new Promise<void>(resolve => {
      open = resolve
    })
    return { opened, open }
  }

  test('a post with another password beside the first is not let in', async () => {
    const { opened, open } = gate()
    const member = memberOf(personWith())
    const gateway = gatewayAnswering(() => opened.then(() => ({ outcome: 'S' as const, member })), true)
    const [signUp, context] = [signUpOf(), contextWith(database.db, gateway)]
    const both = [register(signUp, context), register({ ...signUp, password: 'Guessed-It-1' }, context)]
    await expect.poll(() => gateway.asked.length).toBe(2)
    open()
    const answers = await Promise.all(both)
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, problem: { code: 'already-a-member' } })
  })

  test('a late refusal takes nothing from an account that stands', async () => {
    const [toMake, toRefuse] = [gate(), gate()]
    const answers = [
      (person: NewMember) => toMake.opened.then(() => made(person)),
      () => toRefuse.opened.then(() => ({ outcome: 'F' as const })),
    ]
    const gateway = gatewayAnswering(person => answers.shift()?.(person) ?? { outcome: 'F' }, true)
    const [signUp, context] = [signUpOf(), contextWith(database.db, gateway)]
    const both = [register(signUp, context), register(signUp, context)]
    await expect.poll(() => gateway.asked.length).toBe(2)
    toMake.open()
    const accountID = accountIn(await Promise.race(both))
    expect(accountID).not.toBeNull()
    toRefuse.open()
    await Promise.all(both)
    for (const identity of identitiesFrom(signUp.fields)) {
      expect((await findAccountByIdentity(database.db, identity))?.accountID).toBe(accountID)
    }
    expect((await findRegistration(database.db, signUp.requestID))?.state).toBe('created')
  })

  test('two people with one identity between them: one joins, whichever it is', async () => {
    const { opened, open } = gate()
    const gateway = gatewayAnswering(person => opened.then(() => made(person)))
    const [one, two] = [signUpOf(), signUpOf()]
    two.fields.MOBILE_PHONE = one.fields.MOBILE_PHONE
    const both = [one, two].map(signUp => register(signUp, contextWith(database.db, gateway)))
    await expect.poll(() => gateway.asked.length).toBe(1)
    open()
    const answers = await Promise.all(both)
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers).toContainEqual({
      ok: false,
      problem: { code: expect.stringMatching(/being-checked|already-a-member/) },
    })
  })

  test('one person in two tabs, each with a requestId of its own: one call, one account', async () => {
    const gateway = gatewayAnswering(made)
    const signUp = signUpOf()
    const tabs = Array.from({ length: 10 }, () => ({ ...signUp, requestID: randomUUID() }))
    const answers = await Promise.all(tabs.map(tab => register(tab, contextWith(database.db, gateway))))
    const [{ requestID } = { requestID: '' }] = gateway.asked
    const joined = { ok: true, value: { state: 'joined', accountID: requestID } }
    // Whoever comes when the first has joined is told to sign in; whoever comes meanwhile waits and is let in.
    for (const answer of answers) {
      expect([joined, { ok: false, problem: { code: 'already-a-member' } }]).toContainEqual(answer)
    }
    expect(answers.filter(answer => answer.ok).length).toBeGreaterThan(1)
    expect(gateway.asked).toHaveLength(1)
  })
})
