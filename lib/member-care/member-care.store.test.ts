import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { refused } from '@/lib/membership/outcome'
import { parseStoredCard } from '@/lib/registration/stored-card'
import { openedSession, sessionsOf, standingAccount } from '@/lib/registration/testing/claims'
import { cardOf, gatewayAnswering } from '@/lib/registration/testing/registrations'
import { findAccount, updateAccount } from '@/lib/store/account'
import { setIdentityProved } from '@/lib/store/login-identity'
import { outbox } from '@/lib/store/schema'
import { unseal } from '@/lib/store/sealed'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { endSessionsOf } from './end-sessions'
import { lookedAt } from './looked-at'
import { memberView } from './member-view'
import { sendWayIn } from './send-way-in'
import { cardNumberWay, setCardNumber } from './set-card-number'
import { deskOn, newMobile, recordsAbout, STAFF } from './testing/desk'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const member = () => deskOn(database.db).member()
const context = () => deskOn(database.db).context
const eventsOf = async (accountID: string) =>
  (await recordsAbout(database.db, accountID)).map(({ event }) => event)
const messagesOf = (accountID: string) =>
  database.db.select().from(outbox).where(eq(outbox.accountID, accountID))

describe('a way in', () => {
  test('is written to the member’s own number, in their language, and holds nothing that opens', async () => {
    const { accountID, mobile } = await member()
    expect(await sendWayIn(accountID, 'MOBILE_PHONE', STAFF, { db: database.db, now: Date.now() })).toBe(
      'sent',
    )
    const [message, ...more] = await messagesOf(accountID)
    expect(more).toEqual([])
    expect(message).toMatchObject({ kind: 'way-in', channel: 'sms', language: 'en', proofHash: null })
    expect(unseal(message?.sealedTo ?? Buffer.of())).toBe(mobile.e164)
    expect(unseal(message?.sealedValues ?? Buffer.of())).toMatch(
      /^{"link":"http[^"]+\/en\/forgot-password"}$/,
    )
    expect(await eventsOf(accountID)).toEqual(['member-made', 'way-in-sent'])
  })

  test('pressed twice, or by two at once, is one message; a minute later it may be another', async () => {
    const { accountID } = await member()
    const now = Date.now()
    const send = (at: number) => sendWayIn(accountID, 'MOBILE_PHONE', STAFF, { db: database.db, now: at })
    expect((await Promise.all([send(now), send(now), send(now)])).toSorted()).toEqual([
      'sent',
      'too-soon',
      'too-soon',
    ])
    expect(await send(now + 61_000)).toBe('sent')
    expect(await messagesOf(accountID)).toHaveLength(2)
  })

  test('goes to no address that the member does not have, and to nobody who is gone', async () => {
    const { accountID } = await member()
    const send = (id: string) => sendWayIn(id, 'EMAIL', STAFF, { db: database.db, now: Date.now() })
    expect([await send(accountID), await send(randomUUID())]).toEqual(['no-identity', 'no-identity'])
    expect(await messagesOf(accountID)).toEqual([])
  })
})

test('signed out by staff, every session ends at once and that is written down; where there is none, nothing is', async () => {
  const [{ accountID }, other] = [await member(), await member()]
  for (let device = 0; device < 3; device++) await openedSession(database.db, accountID)
  await openedSession(database.db, other.accountID)
  expect(await endSessionsOf(accountID, STAFF, database.db)).toBe(3)
  expect([await sessionsOf(database.db, accountID), await sessionsOf(database.db, other.accountID)]).toEqual([
    0, 1,
  ])
  expect(await endSessionsOf(accountID, STAFF, database.db)).toBe(0)
  expect((await recordsAbout(database.db, accountID)).slice(1)).toEqual([
    { actorKind: 'staff', actorID: STAFF, event: 'sessions-ended', details: { count: 3 } },
  ])
})

test('a look is written down once an hour for each who looks', async () => {
  const { accountID } = await member()
  const colleague = randomUUID()
  for (const staffID of [STAFF, STAFF, colleague, STAFF]) await lookedAt(accountID, staffID, database.db)
  const looks = (await recordsAbout(database.db, accountID)).slice(1)
  expect(looks.map(({ actorID }) => actorID)).toEqual([STAFF, colleague])
})

describe('a card’s number', () => {
  test('is set, kept in the portal’s own copy as well, and written down; again it is no change', async () => {
    const { accountID } = await member()
    const number = `KK${randomUUID()}`
    for (const time of [1, 2])
      expect(await setCardNumber(accountID, number, STAFF, context()), String(time)).toEqual({
        ok: true,
        value: null,
      })
    const account = await findAccount(database.db, accountID)
    expect(parseStoredCard(account?.card)?.externalRefNo).toBe(number)
    expect(await eventsOf(accountID)).toEqual(['member-made', 'card-number-set'])
  })

  test.each([
    ['', 'required'],
    [' \t', 'required'],
    ['x'.repeat(65), 'too-long'],
    ['a@b', 'forbidden-characters'],
    ['a#b', 'forbidden-characters'],
    ['a\0b', 'forbidden-characters'],
    ['a\u202Ebc', 'forbidden-characters'],
  ])('%j is refused as %s', async (typed, problem) => {
    const { accountID } = await member()
    expect(await setCardNumber(accountID, typed, STAFF, context())).toEqual(refused(problem))
    expect(await eventsOf(accountID)).toEqual(['member-made'])
  })

  test('of two members given one number at once, one has it', async () => {
    const [one, other] = [await member(), await member()]
    const number = `KK${randomUUID()}`
    const answers = await Promise.all(
      [one, other].map(({ accountID }) => setCardNumber(accountID, number, STAFF, context())),
    )
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(answers).toContainEqual(refused('taken'))
  })

  test('that no answer told is linked where a confirmed identity is on that card, and by nobody else’s', async () => {
    const mobile = newMobile()
    const identity = { identityType: 'MOBILE_PHONE', identityNo: mobile.e164 } as const
    const { accountID } = await standingAccount(database.db, [identity], { memberID: null })
    const card = cardOf({ MOBILE_PHONE: mobile.e164 })
    const members = {
      ...gatewayAnswering(
        () => ({ outcome: 'F' }),
        false,
        async () => ({ ok: true, value: card }),
      ),
      capabilities: ['inquireCardDetail'] as const,
    }
    const there = { db: database.db, members }
    const account = await findAccount(database.db, accountID)
    expect(account && (await cardNumberWay(account, there))).toBe('bind')
    expect(await setCardNumber(accountID, 'CARD1', STAFF, there)).toEqual(refused('no-member'))
    await setIdentityProved(database.db, identity, accountID, new Date())
    expect(await setCardNumber(accountID, 'CARD1', STAFF, there)).toEqual({ ok: true, value: null })
    const bound = await findAccount(database.db, accountID)
    expect(parseStoredCard(bound?.card)?.cardNo).toBe('CARD1')
    expect(await eventsOf(accountID)).toEqual(['card-number-set'])
    expect(bound && (await cardNumberWay(bound, there))).toBe('elsewhere')
    expect(await setCardNumber(accountID, 'CARD2', STAFF, there)).toEqual(refused('not-offered'))
  })
})

describe('what staff see', () => {
  test('of a member holds no whole name, address or number of theirs', async () => {
    const { accountID, mobile } = await member()
    await updateAccount(database.db, accountID, { passwordHash: 'a hash' })
    await sendWayIn(accountID, 'MOBILE_PHONE', STAFF, { db: database.db, now: Date.now() })
    await openedSession(database.db, accountID, 'Mozilla')
    const view = await memberView(accountID, context())
    const text = JSON.stringify(view)
    for (const secret of [mobile.e164, mobile.e164.slice(1), 'Aminah', 'a hash', 'Mozilla'])
      expect(text).not.toContain(secret)
    expect(view).toMatchObject({
      name: 'A•••',
      identities: [
        { identityType: 'MOBILE_PHONE', masked: `${mobile.e164.slice(0, -4)}****`, provedAt: null },
      ],
      hasPassword: true,
      sessions: 1,
      passkeys: 0,
      locks: [],
      way: 'set',
      canAdjust: true,
      missing: null,
      messages: [{ kind: 'way-in', state: 'queued' }],
    })
  })

  test('is there while whatever keeps the members is away or slow, without what only it knows', async () => {
    const { accountID } = await member()
    const away = async () => refused('unreachable' as const)
    const local = localGateway(database.db, async () => SETTINGS)
    const members = { ...local, inquireCardDetail: away }
    const view = await memberView(accountID, { db: database.db, members })
    expect(view).toMatchObject({ name: 'A•••', tier: null, points: null, missing: 'unreachable' })
    expect(view?.cardNo).toMatch(/^[A-Z\d]{23}$/)
  })

  test('of nobody is nothing', async () => {
    expect(await memberView(randomUUID(), context())).toBeNull()
  })
})
