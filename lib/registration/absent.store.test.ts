import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { findAccount } from '@/lib/store/account'
import { findHolder } from '@/lib/store/login-identity'
import { findRegistration } from '@/lib/store/registration'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { decideAbsent, reconcile, stuckRegistrations } from './reconcile'
import { register } from './register'
import { atWorkMs } from './register-context'
import { emailIdentity, fieldsOf, made, openedSession, sessionsOf } from './testing/claims'
import { messagesTo, openRegistration, registrationRow } from './testing/open-registrations'
import { Cards, consentsOf, contextWith, gatewayAnswering, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const HOUR = 3_600_000

test('who was accepted, and never came to be, is signed out, and may join again', async () => {
  const cards = new Cards()
  const accepting = gatewayAnswering(() => ({ outcome: 'A' }), false, cards.inquire)
  const signUp = signUpOf()
  const joined = await register(signUp, contextWith(database.db, accepting))
  const accountID = joined.ok && joined.value.state === 'joined' ? joined.value.accountID : ''
  await openedSession(database.db, accountID)
  const tomorrow = Date.now() + 24 * HOUR
  await reconcile(accountID, { db: database.db, gateway: accepting, now: tomorrow })

  expect(await findAccount(database.db, accountID)).toBeNull()
  expect(await sessionsOf(database.db, accountID)).toBe(0)
  // What was agreed to was agreed to.
  expect(await consentsOf(database.db, accountID)).toHaveLength(3)
  for (const identity of identitiesFrom(signUp.fields)) {
    expect(await findHolder(database.db, identity)).toBeNull()
  }
  expect(await messagesTo(database.db, signUp.fields.EMAIL ?? '')).toEqual(['not-set-up ms mail'])
  const again = { ...signUp, requestID: signUpOf().requestID }
  const answer = await register(again, contextWith(database.db, gatewayAnswering(made)))
  expect(answer).toMatchObject({ ok: true, value: { state: 'joined' } })
})

test('a gateway that creates once knows at once that no member was made', async () => {
  const once = gatewayAnswering(made, true, new Cards().inquire)
  const identity = emailIdentity('crashed')
  const left = await openRegistration(database.db, fieldsOf(identity), { state: 'started' })
  await reconcile(left, { db: database.db, gateway: once, now: Date.now() })
  expect((await registrationRow(database.db, left)).state).toBe('started')
  await reconcile(left, { db: database.db, gateway: once, now: Date.now() + atWorkMs() })
  expect((await registrationRow(database.db, left)).state).toBe('absent')
  expect(await findHolder(database.db, identity)).toBeNull()
  expect(once.asked).toEqual([])
})

describe('staff', () => {
  test('see what is open after an hour, oldest first', async () => {
    const now = Date.now()
    const left = (state: Parameters<typeof openRegistration>[2]['state'], ageMs: number) =>
      openRegistration(database.db, fieldsOf(emailIdentity('stuck')), { state, ageMs, now })
    await left('undecided', HOUR)
    const older = await left('accepted', 3 * HOUR)
    const oldest = await left('started', 30 * HOUR)
    const old = await left('undecided', HOUR + 1)
    await left('found', 9 * HOUR)
    await left('absent', 9 * HOUR)
    const ids = async (limit?: number) =>
      (await stuckRegistrations({ db: database.db, now }, limit)).map(row => row.registrationID)
    expect(await ids()).toEqual([oldest, older, old])
    expect(await ids(1)).toEqual([oldest])
  })

  test('who found out that no member was made end it, once; but not one that is at work', async () => {
    const identity = emailIdentity('decided')
    const now = Date.now()
    const at = (ms: number) => ({ db: database.db, now: now + ms })
    const left = await openRegistration(database.db, fieldsOf(identity), { state: 'started', now })
    expect(await decideAbsent(left, at(atWorkMs() - 1))).toBe(false)
    expect(await findHolder(database.db, identity)).not.toBeNull()
    const both = [decideAbsent(left, at(atWorkMs())), decideAbsent(left, at(atWorkMs()))]
    expect((await Promise.all(both)).toSorted()).toEqual([false, true])
    expect(await findHolder(database.db, identity)).toBeNull()
    expect(await messagesTo(database.db, identity.identityNo)).toEqual(['not-set-up zh-TW mail'])
    expect(await decideAbsent('00000000-0000-4000-8000-000000000000', at(0))).toBe(false)
  })

  test('take nothing from somebody who joined', async () => {
    const signUp = signUpOf()
    await register(signUp, contextWith(database.db, gatewayAnswering(made)))
    const row = await findRegistration(database.db, signUp.requestID)
    expect(await decideAbsent(row?.registrationID ?? '', { db: database.db, now: Date.now() + HOUR })).toBe(
      false,
    )
    expect(await findAccount(database.db, row?.registrationID ?? '')).not.toBeNull()
  })
})
