import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreateMemberAnswer } from '@/lib/gateway/gateway'
import { deskOn, newMobile, recordsAbout, STAFF, typedBy } from '@/lib/member-care/testing/desk'
import { provedBy } from '@/lib/session/testing/proofs'
import { findAccount, findAccountByIdentity } from '@/lib/store/account'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { claim } from './claim'
import { enter } from './enter'
import { madeMemberSchema } from './make-member'
import { register } from './register'
import { parseStoredCard } from './stored-card'
import { claimContext, opens } from './testing/claims'
import { consentsOf, contextWith, gatewayAnswering, memberOf, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const refusal = (problem: object) => ({ ok: false, problem })
const PASSWORD = 'Correct-Horse-9'

describe('the form', () => {
  const problemsOf = (changed: Partial<ReturnType<typeof typedBy>>) => {
    const parsed = madeMemberSchema().safeParse(typedBy('017-666 8702', changed))
    return parsed.success
      ? {}
      : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message]))
  }

  test.each([
    [{}, {}],
    [{ FIRST_NAME: ' ' }, { FIRST_NAME: 'required' }],
    [{ FIRST_NAME: 'x'.repeat(20) }, {}],
    [{ FIRST_NAME: 'x'.repeat(21) }, { FIRST_NAME: 'too-long' }],
    [{ LAST_NAME: 'x'.repeat(21) }, { LAST_NAME: 'too-long' }],
    [{ FIRST_NAME: 'A\0b' }, { FIRST_NAME: 'forbidden-characters' }],
    [{ MOBILE_PHONE: '' }, { MOBILE_PHONE: 'required' }],
    [{ MOBILE_PHONE: 'none' }, { MOBILE_PHONE: 'not-a-phone' }],
    [{ MOBILE_PHONE: '017-000' }, { MOBILE_PHONE: 'not-a-phone' }],
    [{ MOBILE_PHONE: '+65 8812 0000', 'MOBILE_PHONE.callingCode': '' }, {}],
    [{ 'MOBILE_PHONE.callingCode': '' }, { MOBILE_PHONE: 'calling-code-missing' }],
  ])('is judged by sign-up’s rules, and asks for no terms: %j', (changed, problems) => {
    expect(problemsOf(changed)).toEqual(problems)
  })
})

describe('a member made at the counter', () => {
  test('has a card and an account, no password, agreed to nothing, and staff stand beside it', async () => {
    const { account, accountID, mobile } = await deskOn(database.db).member()
    expect(account).toMatchObject({ passwordHash: null, language: 'en' })
    expect(account.memberID).not.toBeNull()
    expect(parseStoredCard(account.card)?.fields).toEqual({
      FIRST_NAME: 'Aminah',
      USER_NAME: 'Aminah',
      MOBILE_PHONE: mobile.e164,
    })
    expect(await consentsOf(database.db, accountID)).toEqual([])
    expect(await recordsAbout(database.db, accountID)).toEqual([
      { actorKind: 'staff', actorID: STAFF, event: 'member-made', details: {} },
    ])
  })

  test('opens by a code to their number alone, once they agree to the terms: then they have joined', async () => {
    const { context, member } = deskOn(database.db)
    const { accountID, identity } = await member()
    const proved = await provedBy(database.db, identity)
    const claiming = claimContext(database.db, context.members)
    expect(await enter(proved, { ...claiming })).toMatchObject(refusal({ kind: 'unclaimed' }))
    const without = await claim(proved, { password: PASSWORD, agrees: false }, claiming)
    expect(without).toEqual({ ok: false, problem: 'terms-required' })
    const opened = await claim(proved, { password: PASSWORD, agrees: true }, claiming)
    expect(opened).toEqual({ ok: true, value: { accountID } })
    expect(await opens(database.db, identity, PASSWORD)).not.toBeNull()
    expect(await consentsOf(database.db, accountID)).toMatchObject([{ kind: 'terms', granted: true }])
    const events = (await recordsAbout(database.db, accountID)).map(({ event }) => event)
    expect(events).toEqual(['member-made', 'identity-proved', 'joined', 'signed-in'])
  })

  test('has agreed once: a password that is forgotten later asks for no terms', async () => {
    const { context, member } = deskOn(database.db)
    const { accountID, identity } = await member()
    const claiming = claimContext(database.db, context.members)
    await claim(await provedBy(database.db, identity), { password: PASSWORD, agrees: true }, claiming)
    const again = await provedBy(database.db, identity)
    const opened = await claim(again, { password: 'Another-Horse-9', agrees: false }, claiming)
    expect(opened).toEqual({ ok: true, value: { accountID } })
    expect(await consentsOf(database.db, accountID)).toHaveLength(1)
  })

  test('is one, however often and however parallel the form is sent', async () => {
    const { make } = deskOn(database.db)
    const typed = typedBy(newMobile().typed)
    const answers = await Promise.all(Array.from({ length: 6 }, () => make(typed)))
    answers.push(await make(typed))
    const ids = new Set(answers.map(answer => JSON.stringify(answer)))
    expect(ids.size).toBe(1)
    const [answer] = answers
    if (!answer?.ok || answer.value.state !== 'joined') throw new Error('Nobody was made')
    expect(await recordsAbout(database.db, answer.value.accountID)).toHaveLength(1)
  })

  test('is not made twice from two counters at once', async () => {
    const { make } = deskOn(database.db)
    const { typed, e164 } = newMobile()
    const answers = await Promise.all([make(typedBy(typed)), make(typedBy(typed))])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      await findAccountByIdentity(database.db, { identityType: 'MOBILE_PHONE', identityNo: e164 }),
    ).not.toBeNull()
  })

  test('who is known is told, and nobody is made', async () => {
    const { make } = deskOn(database.db)
    const typed = typedBy(newMobile().typed)
    await make(typed)
    expect(await make({ ...typed, requestId: randomUUID() })).toEqual(refusal({ code: 'already-a-member' }))
    expect(await make({ ...typed, FIRST_NAME: 'Siti' })).toEqual(refusal({ code: 'sent-before' }))
  })

  test('who joins by themselves at this moment is left to it', async () => {
    const mobile = newMobile()
    const members = gatewayAnswering(() => ({ outcome: 'U', failure: null }), true)
    const own = signUpOf({ fields: { FIRST_NAME: 'Aminah', USER_NAME: 'Aminah', MOBILE_PHONE: mobile.e164 } })
    await register(own, contextWith(database.db, members))
    expect(await deskOn(database.db, members).make(typedBy(mobile.typed))).toEqual(
      refusal({ code: 'being-checked' }),
    )
  })
})

describe('where another system keeps the members', () => {
  const OUTCOMES: [CreateMemberAnswer, object][] = [
    [{ outcome: 'F' }, refusal({ code: 'refused' })],
    [{ outcome: 'known' }, refusal({ code: 'member-elsewhere' })],
    [
      { outcome: 'not-sent', retryAfterSeconds: 30, failure: { kind: 'time-out' } },
      refusal({ code: 'not-sent', retryAfterSeconds: 30 }),
    ],
  ]
  test.each(OUTCOMES)('%j is told, and leaves nobody behind', async (answer, told) => {
    const { typed, e164 } = newMobile()
    const { make } = deskOn(
      database.db,
      gatewayAnswering(() => answer),
    )
    expect(await make(typedBy(typed))).toEqual(told)
    expect(
      await findAccountByIdentity(database.db, { identityType: 'MOBILE_PHONE', identityNo: e164 }),
    ).toBeNull()
  })

  test('an undecided answer stays one, and is never sent twice', async () => {
    const members = gatewayAnswering(() => ({ outcome: 'U', failure: null }))
    const { make } = deskOn(database.db, members)
    const typed = typedBy(newMobile().typed)
    for (const time of [1, 2])
      expect(await make(typed), String(time)).toMatchObject({ ok: true, value: { state: 'undecided' } })
    expect(members.asked).toHaveLength(1)
  })

  test('a member that is made there, and one that is accepted, have an account that agreed to nothing', async () => {
    const answers: ((person: Parameters<typeof memberOf>[0]) => CreateMemberAnswer)[] = [
      person => ({ outcome: 'S', member: memberOf(person) }),
      () => ({ outcome: 'A' }),
    ]
    for (const answer of answers) {
      const { member } = deskOn(database.db, gatewayAnswering(answer))
      const { accountID } = await member()
      expect(await consentsOf(database.db, accountID)).toEqual([])
      expect((await findAccount(database.db, accountID))?.passwordHash).toBeNull()
    }
  })
})
