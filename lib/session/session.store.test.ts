import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { entriesAbout } from '@/lib/audit/testing/entries'
import { insertAccount } from '@/lib/store/account'
import type { Store } from '@/lib/store/connect'
import { session } from '@/lib/store/schema'
import { findMemberSession } from '@/lib/store/session'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { endSession, keepAlive, openSession } from './session'
import { readTokenHash } from './session-cookie'
import { signOut } from './sign-out'

type Cookie = {
  value: string
  httpOnly?: boolean
  sameSite?: string
  secure?: boolean
  maxAge?: number
  path?: string
}

/** The browser's own cookies, as Next would hand them over. */
const jar = new Map<string, Cookie>()

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'user-agent': 'x'.repeat(1_000) }),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Omit<Cookie, 'value'>) =>
      options.maxAge === 0 ? jar.delete(name) : jar.set(name, { value, ...options }),
  }),
}))

const HOUR_MS = 3_600_000
const accountID = uuidv7()
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const held = globalThis as typeof globalThis & { portalStore?: Store }
  held.portalStore = database.db
  const common = { memberID: null, passwordHash: null, language: 'en', card: {}, createdAt: new Date() }
  await insertAccount(database.db, { ...common, accountID }, [])
})
afterAll(() => database.drop())
beforeEach(() => jar.clear())

const tokenIn = () => jar.get('portal-member')?.value ?? ''
const rowsOf = () => database.db.select().from(session).where(eq(session.subjectID, accountID))
async function current(now = new Date()) {
  const tokenHash = await readTokenHash('member')
  return tokenHash && (await findMemberSession(database.db, tokenHash, now))
}

describe('sign-in', () => {
  test('opens a session that only this browser can use, and no script of it', async () => {
    await openSession('member', accountID)
    expect(jar.get('portal-member')).toMatchObject({
      httpOnly: true,
      path: '/',
      sameSite: 'lax',
      secure: false,
    })
    expect(tokenIn()).toMatch(/^[\w-]{43}$/)
    expect((await current())?.account.accountID).toBe(accountID)
  })

  test('stores no token, only its hash, and 200 characters of the browser', async () => {
    await openSession('member', accountID)
    const row = (await current())?.session
    expect(row?.tokenHash).toHaveLength(32)
    expect(row?.tokenHash.includes(tokenIn())).toBe(false)
    expect(row?.device).toHaveLength(200)
  })

  test('never keeps a token that was there before: the old session ends', async () => {
    await openSession('member', accountID)
    const [planted, before] = [tokenIn(), (await rowsOf()).length]
    await openSession('member', accountID)
    expect(tokenIn()).not.toBe(planted)
    expect(await rowsOf()).toHaveLength(before)
    jar.set('portal-member', { value: planted })
    expect(await current()).toBeNull()
  })
})

test('sign-out ends the session in the store and in the browser', async () => {
  await openSession('member', accountID)
  const token = tokenIn()
  await endSession('member')
  expect(jar.has('portal-member')).toBe(false)
  jar.set('portal-member', { value: token })
  expect(await current()).toBeNull()
})

test.each(['', 'short', 'x'.repeat(44), `${'x'.repeat(42)}!`, `${'x'.repeat(42)} `])(
  'the malformed token %j is nobody, without a question to the store',
  async value => {
    jar.set('portal-member', { value })
    expect(await readTokenHash('member')).toBeNull()
  },
)

describe('a session in use', () => {
  test('is written to at most once an hour, and lives 90 days from then', async () => {
    await openSession('member', accountID)
    const opened = (await current())?.session
    if (!opened) throw new Error('no session')
    const start = opened.lastUsedAt.getTime()

    await keepAlive(opened, start + HOUR_MS - 1)
    expect((await current())?.session).toEqual(opened)

    await keepAlive(opened, start + HOUR_MS)
    const touched = (await current())?.session
    expect(touched?.lastUsedAt.getTime()).toBe(start + HOUR_MS)
    expect(touched?.idleDeadline.getTime()).toBe(start + HOUR_MS + 90 * 24 * HOUR_MS)
    expect(touched?.absoluteDeadline).toEqual(opened.absoluteDeadline)
  })

  test('ends after 90 days unused, and after 400 days whatever happens', async () => {
    await openSession('member', accountID)
    const { createdAt, idleDeadline, absoluteDeadline } = (await current())?.session ?? {}
    const days = (date?: Date) => ((date?.getTime() ?? 0) - (createdAt?.getTime() ?? 0)) / (24 * HOUR_MS)
    expect([days(idleDeadline), days(absoluteDeadline)]).toEqual([90, 400])
    expect(await current(new Date((idleDeadline?.getTime() ?? 0) - 1))).not.toBeNull()
    expect(await current(idleDeadline)).toBeNull()
  })
})

test('signing out ends the session, in the store and in the browser, and is written down once', async () => {
  await openSession('member', accountID)
  const kept = tokenIn()
  const before = await rowsOf()
  await signOut('member')
  expect(tokenIn()).toBe('')
  expect(await rowsOf()).toHaveLength(before.length - 1)
  jar.set('portal-member', { value: kept })
  await signOut('member')
  expect(await entriesAbout(database.db, accountID)).toEqual([
    { actorKind: 'member', actorID: accountID, event: 'signed-out', details: {} },
  ])
})

test('staff who sign out are written down as staff', async () => {
  const staffID = randomUUID()
  await openSession('staff', staffID)
  await signOut('staff')
  expect(await entriesAbout(database.db, staffID)).toEqual([
    { actorKind: 'staff', actorID: staffID, event: 'staff-signed-out', details: {} },
  ])
})
