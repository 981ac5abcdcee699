import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { insertPasskey, readPasskeys } from '@/lib/store/passkey'
import { session, staff, staffInvitation } from '@/lib/store/schema'
import { insertSession } from '@/lib/store/session'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { acceptInvitation, inviteStaff, openInvitation } from './staff-invitation'
import { checkStaffCredentials } from './staff-sign-in'
import { hashOfToken } from './token'

const PASSWORD = 'Long-enough-9'
const HOUR_MS = 3_600_000
const start = Date.parse('2026-03-01T00:00:00Z')
const ana = { email: 'ana@example.com', role: 'editor' } as const

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('PORTAL_SECRET', randomBytes(32).toString('base64'))
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})

beforeEach(async () => {
  for (const table of [staffInvitation, session, staff]) await database.db.delete(table)
})

const at = (now: number) => ({ db: database.db, now })

function codeOf(secret: string, timestamp: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

async function secretOf(token: string): Promise<string> {
  return (await openInvitation(token, at(start)))?.totpSecret ?? ''
}

/** Ana with password and authenticator, her link used at `start`. */
async function joined(): Promise<string> {
  const token = await inviteStaff(ana, at(start))
  const secret = await secretOf(token)
  const accepted = await acceptInvitation(
    token,
    { password: PASSWORD, code: codeOf(secret, start) },
    at(start),
  )
  expect(accepted).toMatchObject({ ok: true })
  return secret
}

describe('a staff invitation', () => {
  it('opens for 48 hours and not a moment longer', async () => {
    const token = await inviteStaff(ana, at(start))
    expect(await openInvitation(token, at(start + 48 * HOUR_MS - 1))).toMatchObject({ email: ana.email })
    expect(await openInvitation(token, at(start + 48 * HOUR_MS))).toBeNull()
    expect(await openInvitation(`${token}x`, at(start))).toBeNull()
  })

  it('leaves neither its token nor the authenticator secret readable in the store', async () => {
    const token = await inviteStaff(ana, at(start))
    const secret = await secretOf(token)
    const [row] = await database.db.select().from(staffInvitation)
    expect(row?.tokenHash).toEqual(hashOfToken(token))
    const stored = JSON.stringify([row, row?.tokenHash.toString(), row?.totpSecret.toString()])
    expect(stored).not.toContain(token)
    expect(stored).not.toContain(secret)
  })

  it('is used up by one of two posts at once, and by nothing that was refused', async () => {
    const token = await inviteStaff(ana, at(start))
    const code = codeOf(await secretOf(token), start)
    expect(await acceptInvitation(token, { password: 'short', code: '000000' }, at(start))).toEqual({
      ok: false,
      problem: ['password-too-short', 'wrong-code'],
    })
    const accept = () => acceptInvitation(token, { password: PASSWORD, code }, at(start))
    const answers = await Promise.all([accept(), accept()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await accept()).toEqual({ ok: false, problem: ['link-over'] })
    expect(await openInvitation(token, at(start))).toBeNull()
  })

  it('sent anew gives the new role at once, ends the earlier link and every session of the person', async () => {
    await joined()
    const [person] = await database.db.select().from(staff)
    const deadline = new Date(start + HOUR_MS)
    await insertSession(database.db, {
      tokenHash: hashOfToken('anything'),
      kind: 'staff',
      subjectID: person?.staffID ?? '',
      device: '',
      createdAt: new Date(start),
      lastUsedAt: new Date(start),
      idleDeadline: deadline,
      absoluteDeadline: deadline,
    })
    const earlier = await inviteStaff(ana, at(start))
    await inviteStaff({ ...ana, role: 'publisher' }, at(start))
    expect(await openInvitation(earlier, at(start))).toBeNull()
    expect(await database.db.select().from(session)).toEqual([])
    expect(await database.db.select().from(staff)).toMatchObject([
      { staffID: person?.staffID, role: 'publisher' },
    ])
  })
})

it('an invitation that is used leaves no passkey from before it', async () => {
  await joined()
  const [person] = await database.db.select().from(staff)
  const owner = { ownerKind: 'staff', ownerID: person?.staffID ?? '' } as const
  const key = { publicKey: Buffer.of(1), counter: 0, name: 'Lost', createdAt: new Date(start) }
  await insertPasskey(database.db, { ...owner, ...key, credentialID: 'lost' })
  await joined()
  expect(await readPasskeys(database.db, owner)).toEqual([])
})

describe('staff sign-in', () => {
  it('takes e-mail, password and code together, however the address is spelled', async () => {
    const secret = await joined()
    const now = start + 60_000
    const typed = { email: ' Ana@Example.com', password: PASSWORD, code: codeOf(secret, now) }
    expect(await checkStaffCredentials(typed, at(now))).toMatchObject({ ok: true })
  })

  it('takes a code once, and never one from before, the code of the invitation included', async () => {
    const secret = await joined()
    const now = start + 60_000
    const sign = (code: string) =>
      checkStaffCredentials({ email: ana.email, password: PASSWORD, code }, at(now))
    expect(
      await checkStaffCredentials(
        { email: ana.email, password: PASSWORD, code: codeOf(secret, start) },
        at(start),
      ),
    ).toMatchObject({ ok: false })
    const twice = await Promise.all([sign(codeOf(secret, now)), sign(codeOf(secret, now))])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sign(codeOf(secret, now - 30_000))).toMatchObject({ ok: false })
    expect(await sign(codeOf(secret, now + 30_000))).toMatchObject({ ok: true })
  })

  it('gives one answer for an unknown person, a wrong password and a wrong code, and takes no step for them', async () => {
    const secret = await joined()
    const now = start + 60_000
    const right = { email: ana.email, password: PASSWORD, code: codeOf(secret, now) }
    const refused = { ok: false, problem: 'wrong-credentials' }
    for (const wrong of [
      { email: 'eve@example.com' },
      { email: 'no address\u0000' },
      { password: 'Long-enough-8' },
      { password: 'x'.repeat(2_000) },
      { code: codeOf(secret, now - 3_600_000) },
      { code: '' },
    ]) {
      expect(await checkStaffCredentials({ ...right, ...wrong }, at(now))).toEqual(refused)
    }
    expect(await checkStaffCredentials(right, at(now))).toMatchObject({ ok: true })
  })

  it('lets nobody in who was invited but has not chosen a password yet', async () => {
    const token = await inviteStaff(ana, at(start))
    const code = codeOf(await secretOf(token), start)
    expect(await checkStaffCredentials({ email: ana.email, password: '', code }, at(start))).toMatchObject({
      ok: false,
    })
  })
})
