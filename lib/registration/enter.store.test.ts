import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { begunProof, provedBy } from '@/lib/session/testing/proofs'
import { findAccount } from '@/lib/store/account'
import { giveIdentity } from '@/lib/store/login-identity'
import { auditEntry } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { enter } from './enter'
import {
  claimWith,
  emailIdentity,
  fieldsOf,
  inquiring,
  mobileIdentity,
  OWNER_PASSWORD,
  openedSession,
  opens,
  sessionsOf,
  standingAccount,
} from './testing/claims'
import { openRegistration, registrationRow } from './testing/open-registrations'
import { Cards, cardOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const cards = new Cards()
const gateway = inquiring(cards.inquire)
const context = () => ({ db: database.db, gateway })
const refusal = (kind: string) => ({ ok: false, problem: { kind } })

async function owned() {
  const [email, mobile] = [emailIdentity('owner'), mobileIdentity()]
  const { accountID, memberID } = await standingAccount(database.db, [email, mobile])
  await giveIdentity(database.db, email, accountID, new Date())
  await openedSession(database.db, accountID)
  return { email, mobile, accountID, memberID }
}

test('an identity that was proved before signs in: password and other sessions stay', async () => {
  const { email, accountID, memberID } = await owned()
  const entered = await enter(await provedBy(database.db, email), context())
  expect(entered).toEqual({ ok: true, value: { accountID } })
  expect(await opens(database.db, email, OWNER_PASSWORD)).toBe(memberID)
  expect(await sessionsOf(database.db, accountID)).toBe(1)
  const written = await database.db.select().from(auditEntry).where(eq(auditEntry.actorID, accountID))
  expect(written).toMatchObject([
    { actorKind: 'member', event: 'signed-in', subjectID: accountID, details: { by: 'code' } },
  ])
})

test('once, also by ten at once, and never before its code was entered', async () => {
  const { email, accountID } = await owned()
  const begun = await begunProof(database.db, email)
  expect(await enter(begun, context())).toEqual(refusal('proof-over'))
  const proved = await provedBy(database.db, email)
  const entered = await Promise.all(Array.from({ length: 10 }, () => enter(proved, context())))
  expect(entered.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { accountID } }])
  expect(entered.filter(({ ok }) => !ok)).toEqual(Array(9).fill(refusal('proof-over')))
  expect(await claimWith(database.db, gateway, proved, 'Second-Horse-9')).toMatchObject({ ok: false })
})

test('an account that nobody ever proved has to be claimed, which its proof still can', async () => {
  const email = emailIdentity('typed-by-another')
  const { accountID } = await standingAccount(database.db, [email], { password: 'Attacker-Horse-9' })
  const proved = await provedBy(database.db, email)
  expect(await enter(proved, context())).toEqual(refusal('unclaimed'))
  expect(await claimWith(database.db, gateway, proved)).toEqual({ ok: true, value: { accountID } })
  expect(await opens(database.db, email, 'Attacker-Horse-9')).toBeNull()
})

test('the other identity of an account that was proved by one opens nothing', async () => {
  const { mobile } = await owned()
  expect(await enter(await provedBy(database.db, mobile), context())).toEqual(refusal('confirmed-otherwise'))
})

test('what has no account says what it is', async () => {
  const [onCard, away, held, nobody] = ['card', 'away', 'held', 'nobody'].map(emailIdentity)
  if (!onCard || !away || !held || !nobody) throw new Error('Four people')
  cards.set(cardOf(fieldsOf(onCard)), onCard)
  cards.set('unreachable', away)
  const registrationID = await openRegistration(database.db, fieldsOf(held), { state: 'undecided' })
  const { requestID } = await registrationRow(database.db, registrationID)
  const kindOf = async (identity: typeof held) => {
    const entered = await enter(await provedBy(database.db, identity), context())
    return entered.ok ? 'entered' : entered.problem
  }
  expect(await kindOf(onCard)).toMatchObject({ kind: 'member' })
  expect(await kindOf(away)).toEqual({ kind: 'unreachable' })
  expect(await kindOf(held)).toEqual({ kind: 'undecided', requestID })
  expect(await kindOf(nobody)).toEqual({ kind: 'nobody' })
})

test('a member who is found for an account that was only accepted is bound to it', async () => {
  const email = emailIdentity('accepted')
  const { accountID } = await standingAccount(database.db, [email], { memberID: null })
  await giveIdentity(database.db, email, accountID, new Date())
  const card = cardOf(fieldsOf(email))
  cards.set(card, email)
  expect(await enter(await provedBy(database.db, email), context())).toEqual({
    ok: true,
    value: { accountID },
  })
  expect(await findAccount(database.db, accountID)).toMatchObject({ memberID: card.memberID })
})
