import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEntry } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { decideAbsent, decideFound } from './reconcile'
import { emailIdentity, fieldsOf } from './testing/claims'
import { messagesTo, openRegistration, registrationRow } from './testing/open-registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('of two staff who decide at once one does, it is written down once, and one message goes out', async () => {
  const identity = emailIdentity('stuck')
  const left = await openRegistration(database.db, fieldsOf(identity), { state: 'undecided' })
  const context = { db: database.db, now: Date.now() + 7_200_000 }
  const staffID = crypto.randomUUID()
  const answers = await Promise.all([
    decideFound(left, context, staffID),
    decideAbsent(left, context, staffID),
  ])
  expect(answers.filter(Boolean)).toHaveLength(1)
  const to = answers[0] ? 'found' : 'absent'
  expect((await registrationRow(database.db, left)).state).toBe(to)
  expect(await database.db.select().from(auditEntry)).toMatchObject([
    { actorID: staffID, event: 'registration-decided', subjectID: left, details: { to } },
  ])
  expect(await messagesTo(database.db, identity.identityNo)).toHaveLength(1)
})
