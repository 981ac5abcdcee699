import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { findAccount } from '@/lib/store/account'
import { claimIdentity } from '@/lib/store/login-identity'
import { decideRegistration, findRegistrationByID, insertRegistration } from '@/lib/store/registration'
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

/** What a crash leaves: a registration at work that nobody works on any more. */
async function leftBy(signUp: SignUp, minutesAgo: number): Promise<string> {
  const registrationID = uuidv7()
  await insertRegistration(database.db, {
    registrationID,
    requestID: signUp.requestID,
    fingerprint: fingerprintOf(signUp),
    submission: null,
    language: 'en',
    startedAt: new Date(Date.now() - minutesAgo * 60_000),
  })
  for (const identity of identitiesFrom(signUp.fields)) {
    await claimIdentity(database.db, identity, registrationID)
  }
  return registrationID
}

const joining = (signUp: SignUp, createsOnce: boolean) =>
  register(
    { ...signUp, requestID: randomUUID() },
    contextWith(
      database.db,
      gatewayAnswering(member => ({ outcome: 'S', member: memberOf(member) }), createsOnce),
    ),
  )

const OTHER_NAME = { FIRST_NAME: 'Rohana', USER_NAME: 'Rohana' }

test('the same details in a new form go on where the crash broke off', async () => {
  const signUp = signUpOf()
  const accountID = await leftBy(signUp, 0)
  expect(await joining(signUp, true)).toEqual({ ok: true, value: { state: 'joined', accountID } })
})

test('once its member was found, the same details open it to nobody: a code does', async () => {
  const signUp = signUpOf()
  const left = await leftBy(signUp, 1)
  await decideRegistration(database.db, left, 'found', new Date())
  expect(await joining(signUp, true)).toEqual({ ok: false, problem: { code: 'already-a-member' } })
  expect(await findAccount(database.db, left)).toBeNull()
})

test('other details wait while the first may still be at work', async () => {
  const signUp = signUpOf()
  await leftBy(signUp, 1)
  const other = { ...signUp, fields: { ...signUp.fields, ...OTHER_NAME } }
  expect(await joining(other, true)).toEqual({ ok: false, problem: { code: 'being-checked' } })
})

test('after two minutes the first is ended, and its identities are free', async () => {
  const signUp = signUpOf()
  const left = await leftBy(signUp, 3)
  const other = { ...signUp, fields: { ...signUp.fields, ...OTHER_NAME } }
  expect(await joining(other, true)).toMatchObject({ ok: true, value: { state: 'joined' } })
  expect((await findRegistrationByID(database.db, left))?.state).toBe('not-sent')
})

test('where the upstream cannot be asked twice, nobody is let past, however long it takes', async () => {
  const signUp = signUpOf()
  const left = await leftBy(signUp, 600)
  expect(await joining(signUp, false)).toEqual({ ok: false, problem: { code: 'being-checked' } })
  expect((await findRegistrationByID(database.db, left))?.state).toBe('started')
})
