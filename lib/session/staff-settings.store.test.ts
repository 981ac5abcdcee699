import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { auditEntry } from '@/lib/store/schema'
import { findStaffSession, insertSession } from '@/lib/store/session'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { changeStaffPassword } from './change-staff-password'
import { deviceSessions, endDevice, endOtherDevices } from './devices'
import { acceptInvitation, inviteStaff, openInvitation } from './staff-invitation'
import { checkStaffCredentials } from './staff-sign-in'
import { hashOfToken, newToken } from './token'

const PASSWORD = 'Long-enough-9'
const NEW = 'Longer-enough-8'
const start = Date.parse('2026-03-01T00:00:00Z')
const now = start + 60_000

let database: FreshDatabase
let email: string
let staffID: string
let secret: string

beforeAll(async () => {
  database = await freshDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('PORTAL_SECRET', randomBytes(32).toString('base64'))
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})

const at = (moment: number) => ({ db: database.db, now: moment })
const codeOf = (timestamp: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })

beforeEach(async () => {
  email = `ana.${crypto.randomUUID()}@example.com`
  const token = await inviteStaff({ email, role: 'editor' }, at(start))
  const invitation = await openInvitation(token, at(start))
  secret = invitation?.totpSecret ?? ''
  staffID = invitation?.staffID ?? ''
  await acceptInvitation(token, { password: PASSWORD, code: codeOf(start) }, at(start))
})

async function signedIn() {
  const tokenHash = hashOfToken(newToken())
  const deadline = new Date(now + 3_600_000)
  await insertSession(database.db, {
    tokenHash,
    kind: 'staff',
    subjectID: staffID,
    device: 'Firefox/130 Android',
    createdAt: new Date(now),
    lastUsedAt: new Date(now),
    idleDeadline: deadline,
    absoluteDeadline: deadline,
  })
  const opens = () => findStaffSession(database.db, tokenHash, new Date(now))
  const opened = await opens()
  if (!opened) throw new Error('Not signed in')
  return { opens, session: opened.session }
}

async function written(subjectID: string | null = staffID) {
  const all = await database.db.select().from(auditEntry)
  return all.filter(entry => entry.subjectID === subjectID)
}

describe('the sessions of a staff person', () => {
  it('are listed and ended by their owner alone, which is written down as staff’s', async () => {
    const [one, two] = [await signedIn(), await signedIn()]
    const member = { ...two.session, kind: 'member' as const }
    const seen = await deviceSessions(two.session, at(now))
    expect(seen.map(({ isThis, browser }) => [isThis, browser])).toEqual([
      [true, 'Firefox'],
      [false, 'Firefox'],
    ])
    expect(await endDevice(member, one.session.sessionID, database.db)).toBe(false)
    expect(await endDevice(two.session, one.session.sessionID, database.db)).toBe(true)
    expect([await one.opens(), (await two.opens()) !== null]).toEqual([null, true])
    await signedIn()
    await signedIn()
    expect(await endOtherDevices(two.session, database.db)).toBe(2)
    const ended = (await written()).filter(({ event }) => event === 'staff-sessions-ended')
    expect(ended.map(({ actorKind, actorID, details }) => ({ actorKind, actorID, details }))).toEqual([
      { actorKind: 'staff', actorID: staffID, details: { count: 1 } },
      { actorKind: 'staff', actorID: staffID, details: { count: 2 } },
    ])
  })
})

describe('a staff person’s password', () => {
  const change = (session: Awaited<ReturnType<typeof signedIn>>['session'], typed: object = {}) =>
    changeStaffPassword(
      { staff: { staffID, email }, session },
      { oldPassword: PASSWORD, newPassword: NEW, code: codeOf(now), ...typed },
      at(now),
    )

  it('is changed for the old one and a code, and ends every other session', async () => {
    const [here, other] = [await signedIn(), await signedIn()]
    expect(await change(here.session)).toEqual({ ok: true, value: null })
    expect([await other.opens(), (await here.opens()) !== null]).toEqual([null, true])
    const later = now + 60_000
    const signIn = (password: string) =>
      checkStaffCredentials({ email, password, code: codeOf(later) }, at(later))
    expect(await signIn(PASSWORD)).toMatchObject({ ok: false })
    expect(await signIn(NEW)).toMatchObject({ ok: true, value: { staffID, by: 'authenticator' } })
    expect(await written()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: 'password-changed', actorKind: 'staff', actorID: staffID }),
        expect.objectContaining({ event: 'staff-sessions-ended', details: { count: 1 } }),
      ]),
    )
  })

  it('stays without either of them, and a code is taken once, but not beside a wrong password', async () => {
    const { session } = await signedIn()
    const other = await signedIn()
    const refused = { ok: false, problem: 'wrong-credentials' }
    for (const wrong of [
      { oldPassword: 'Long-enough-8' },
      { oldPassword: '' },
      { oldPassword: 'x'.repeat(2_000) },
      { code: '' },
      { code: codeOf(start) },
      { code: codeOf(now - 3_600_000) },
    ]) {
      expect(await change(session, wrong), JSON.stringify(wrong)).toEqual(refused)
    }
    expect(await other.opens()).not.toBeNull()
    expect(await change(session)).toMatchObject({ ok: true })
    expect(await change(session, { oldPassword: NEW, newPassword: PASSWORD })).toEqual(refused)
  })
})

it('a try that the brake took away writes nothing down, whoever is tried; every other one does', async () => {
  const failures = async () =>
    (await database.db.select().from(auditEntry)).filter(({ event }) => event === 'staff-sign-in-failed')
      .length
  const tryIn = (typed: { email: string; password: string }) =>
    checkStaffCredentials({ code: '000000', ...typed }, at(now))
  const before = await failures()
  for (const who of [email, 'nobody@example.com']) {
    expect(await tryIn({ email: who, password: '' })).toEqual({ ok: false, problem: 'wrong-credentials' })
  }
  expect(await failures()).toBe(before)
  for (const who of [email, 'nobody@example.com']) await tryIn({ email: who, password: 'Wrong-one-77' })
  expect(await failures()).toBe(before + 2)
})
