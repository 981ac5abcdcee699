import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emailIdentity, standingAccount } from '@/lib/registration/testing/claims'
import { deleteAccount, findAccount } from '@/lib/store/account'
import { auditEntry, session } from '@/lib/store/schema'
import { seal, unseal } from '@/lib/store/sealed'
import { deleteSession, findMemberSession, findStaffSession, insertSession } from '@/lib/store/session'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import type { CurrentMember } from './current-member'
import { deviceFrom } from './device'
import { deviceSessions, endDevice, endOtherDevices } from './devices'
import { isFresh } from './fresh'
import { hashOfCode, isCode } from './one-time-code'
import { confirmByPassword } from './step-up'
import { hashOfToken, newToken } from './token'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const DAY_MS = 86_400_000
const at = (ms: number) => new Date(Date.now() + ms)

async function signedIn(accountID: string, device = '') {
  const token = newToken()
  await insertSession(database.db, {
    tokenHash: hashOfToken(token),
    kind: 'member',
    subjectID: accountID,
    device,
    createdAt: new Date(),
    lastUsedAt: new Date(),
    idleDeadline: at(90 * DAY_MS),
    absoluteDeadline: at(400 * DAY_MS),
  })
  const opened = await opens(token)
  if (!opened) throw new Error('Not signed in')
  return { token, member: opened satisfies CurrentMember }
}

const opens = (token: string, now = new Date()) => findMemberSession(database.db, hashOfToken(token), now)
const newAccount = () =>
  standingAccount(database.db, [emailIdentity('matrix')], { password: 'Owner-Horse-9' })

describe('a token', () => {
  test('altered in any position opens nothing, and is no staff person’s', async () => {
    const { token } = await signedIn((await newAccount()).accountID)
    for (let place = 0; place < token.length; place++) {
      const letter = token[place] === 'A' ? 'B' : 'A'
      expect(await opens(token.slice(0, place) + letter + token.slice(place + 1)), `${place}`).toBeNull()
    }
    expect(await findStaffSession(database.db, hashOfToken(token), new Date())).toBeNull()
  })

  test('opens nothing once unused for 90 days, after 400 days, or without its account', async () => {
    const { accountID } = await newAccount()
    const { token, member } = await signedIn(accountID)
    expect(await opens(token, at(90 * DAY_MS - 60_000))).not.toBeNull()
    expect(await opens(token, at(90 * DAY_MS + 60_000))).toBeNull()
    await database.db
      .update(session)
      .set({ idleDeadline: at(500 * DAY_MS) })
      .where(eq(session.sessionID, member.session.sessionID))
    expect(await opens(token, at(399 * DAY_MS))).not.toBeNull()
    expect(await opens(token, at(401 * DAY_MS))).toBeNull()
    await deleteAccount(database.db, accountID)
    expect(await opens(token)).toBeNull()
  })

  test('that was signed out opens nothing when it is sent again', async () => {
    const { token } = await signedIn((await newAccount()).accountID)
    await deleteSession(database.db, hashOfToken(token))
    expect(await opens(token)).toBeNull()
  })
})

describe('devices', () => {
  test('one ends another at once, and nobody else’s', async () => {
    const { accountID } = await newAccount()
    const [one, two] = [await signedIn(accountID, 'Firefox/130 Android'), await signedIn(accountID)]
    const stranger = await signedIn((await newAccount()).accountID)
    const seen = await deviceSessions(two.member.session, { db: database.db, now: Date.now() })
    expect(seen.map(({ isThis, browser }) => [isThis, browser])).toEqual([
      [true, null],
      [false, 'Firefox'],
    ])
    const names = [two.member.session.sessionID, stranger.member.session.sessionID, randomUUID(), '', 'x']
    for (const name of names) expect(await endDevice(two.member.session, name, database.db), name).toBe(false)
    expect(await opens(stranger.token)).not.toBeNull()
    expect(await endDevice(two.member.session, one.member.session.sessionID, database.db)).toBe(true)
    expect(await opens(one.token)).toBeNull()
    expect(await opens(two.token)).not.toBeNull()
  })

  test('one ends all others, and it is written down', async () => {
    const { accountID } = await newAccount()
    const [one, two, three] = [
      await signedIn(accountID),
      await signedIn(accountID),
      await signedIn(accountID),
    ]
    expect(await endOtherDevices(one.member.session, database.db)).toBe(2)
    expect([await opens(two.token), await opens(three.token)]).toEqual([null, null])
    expect(await opens(one.token)).not.toBeNull()
    const written = await database.db.select().from(auditEntry).where(eq(auditEntry.subjectID, accountID))
    expect(written).toMatchObject([{ event: 'sessions-ended', details: { count: 2 } }])
  })

  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36',
      'Chrome',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
      'Safari',
      'iPhone',
    ],
    ['Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36', 'Chrome', 'Android'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:130.0) Gecko/20100101 Firefox/130.0',
      'Firefox',
      'Mac',
    ],
    ['curl/8.0', null, null],
  ])('%s is told as people know it', (userAgent, browser, system) => {
    expect(deviceFrom(userAgent)).toEqual({ browser, system })
  })
})

test('who one is counts for ten minutes after the password was given', async () => {
  const { accountID } = await newAccount()
  const { token, member } = await signedIn(accountID)
  const later = Date.now() + 3_600_000
  expect(isFresh(member.session, member.session.confirmedAt.getTime() + 599_999)).toBe(true)
  expect(isFresh(member.session, member.session.confirmedAt.getTime() + 600_000)).toBe(false)
  const context = { db: database.db, now: later }
  expect(await confirmByPassword(member, 'Wrong-Horse-9', context)).toMatchObject({
    problem: 'wrong-password',
  })
  expect(isFresh((await opens(token))?.session ?? member.session, later)).toBe(false)
  expect(await confirmByPassword(member, 'Owner-Horse-9', context)).toMatchObject({ ok: true })
  expect(isFresh((await opens(token))?.session ?? member.session, later)).toBe(true)
  expect(await findAccount(database.db, accountID)).not.toBeNull()
})

test('sealed values and codes under way outlive a new PORTAL_SECRET, and end with the old one', () => {
  const [older, newer] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')]
  const [sealed, proof] = [seal('secret', [older]), Buffer.from('proof')]
  const code = hashOfCode(proof, '123456', [older])
  expect(unseal(sealed, [newer, older])).toBe('secret')
  expect(isCode(code, proof, '123456', [newer, older])).toBe(true)
  expect(unseal(sealed, [newer])).toBeNull()
  expect(isCode(code, proof, '123456', [newer])).toBe(false)
})
