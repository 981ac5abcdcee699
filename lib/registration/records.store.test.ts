import { afterAll, beforeAll, expect, test } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { register } from './register'
import {
  emailIdentity,
  fieldsOf,
  inquiring,
  made,
  openedSession,
  proveAndClaim,
  standingAccount,
} from './testing/claims'
import { Cards, cardOf, contextWith, gatewayAnswering, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const cards = new Cards()
const upstream = inquiring(cards.inquire)

async function eventsOf(accountID: string) {
  const entries = await entriesAbout(database.db, accountID)
  expect(entries.every(entry => entry.actorKind === 'member' && entry.actorID === accountID)).toBe(true)
  return entries.map(({ event, details }) => ({ event, details }))
}

test('whoever joins leaves one entry, and one more each time the form comes again with its password', async () => {
  const signUp = signUpOf()
  const context = contextWith(database.db, gatewayAnswering(made))
  const answer = await register(signUp, context)
  const accountID = answer.ok && answer.value.state === 'joined' ? answer.value.accountID : ''
  expect(await eventsOf(accountID)).toEqual([{ event: 'joined', details: {} }])
  await register({ ...signUp, password: 'Another-Horse-9' }, context)
  expect(await eventsOf(accountID)).toHaveLength(1)
  await register(signUp, context)
  const signedIn = { event: 'signed-in', details: { by: 'password' } }
  expect(await eventsOf(accountID)).toEqual([{ event: 'joined', details: {} }, signedIn])
})

test('whoever is refused leaves none: there is nobody to write about', async () => {
  const before = await entriesAbout(database.db, null)
  await register(
    signUpOf(),
    contextWith(
      database.db,
      gatewayAnswering(() => ({ outcome: 'F' })),
    ),
  )
  expect(await entriesAbout(database.db, null)).toEqual(before)
})

test('a new password by a code is written down with what it ended', async () => {
  const email = emailIdentity('siti')
  const { accountID } = await standingAccount(database.db, [email])
  await openedSession(database.db, accountID)
  await openedSession(database.db, accountID)
  await proveAndClaim(database.db, upstream, email)
  expect(await eventsOf(accountID)).toEqual([
    { event: 'identity-proved', details: { identityType: 'EMAIL' } },
    { event: 'password-changed', details: {} },
    { event: 'sessions-ended', details: { count: 2 } },
    { event: 'signed-in', details: { by: 'code' } },
  ])
})

test('a member of the till who proves who they are has joined', async () => {
  const email = emailIdentity('till')
  cards.set(cardOf(fieldsOf(email)), email)
  const claimed = await proveAndClaim(database.db, upstream, email)
  expect(await eventsOf(claimed.ok ? claimed.value.accountID : '')).toEqual([
    { event: 'identity-proved', details: { identityType: 'EMAIL' } },
    { event: 'joined', details: {} },
    { event: 'signed-in', details: { by: 'code' } },
  ])
})
