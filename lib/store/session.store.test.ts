import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertAccount } from './account'
import {
  deleteSession,
  findMemberSession,
  findStaffSession,
  insertSession,
  type Session,
  touchSession,
} from './session'
import { saveStaff } from './staff'
import { type FreshDatabase, freshDatabase } from './testing/fresh-database'

const NOW = new Date('2026-07-01T12:00:00Z')
const at = (ms: number) => new Date(NOW.getTime() + ms)

let database: FreshDatabase
const [accountID, staffID] = [uuidv7(), uuidv7()]
beforeAll(async () => {
  database = await freshDatabase()
  const account = { accountID, memberID: null, passwordHash: null, language: 'en', card: {}, createdAt: NOW }
  await insertAccount(database.db, account, [])
  await saveStaff(database.db, { staffID, email: 'staff@example.com', role: 'editor', createdAt: NOW })
})
afterAll(() => database.drop())

async function opened(changed: Partial<Session> = {}) {
  const row = {
    tokenHash: randomBytes(32),
    kind: 'member' as const,
    subjectID: accountID,
    device: 'a browser',
    createdAt: NOW,
    lastUsedAt: NOW,
    idleDeadline: at(1_000),
    absoluteDeadline: at(5_000),
    ...changed,
  }
  await insertSession(database.db, row)
  return row
}

test('a live session comes with its account', async () => {
  const row = await opened()
  const found = await findMemberSession(database.db, row.tokenHash, NOW)
  expect(found?.session).toMatchObject({ ...row, confirmedAt: row.createdAt })
  expect(found?.account.accountID).toBe(accountID)
})

describe('a deadline', () => {
  test.each<[ms: number, lives: boolean]>([
    [0, true],
    [999, true],
    [1_000, false],
    [1_001, false],
  ])('unused: after %i ms of 1000 it lives: %s', async (ms, lives) => {
    const { tokenHash } = await opened()
    expect((await findMemberSession(database.db, tokenHash, at(ms))) !== null).toBe(lives)
  })

  test.each<[ms: number, lives: boolean]>([
    [4_999, true],
    [5_000, false],
  ])('at most: however much it is used, after %i ms of 5000 it lives: %s', async (ms, lives) => {
    const { tokenHash } = await opened()
    await touchSession(database.db, tokenHash, { lastUsedAt: at(900), idleDeadline: at(60_000) })
    expect((await findMemberSession(database.db, tokenHash, at(ms))) !== null).toBe(lives)
  })
})

test('a touch moves the idle deadline of this session alone', async () => {
  const [one, two] = [await opened(), await opened()]
  await touchSession(database.db, one.tokenHash, { lastUsedAt: at(900), idleDeadline: at(3_000) })
  expect(await findMemberSession(database.db, one.tokenHash, at(2_000))).not.toBeNull()
  expect(await findMemberSession(database.db, two.tokenHash, at(2_000))).toBeNull()
})

test('a deleted session is gone at once, and no other', async () => {
  const [one, two] = [await opened(), await opened()]
  await deleteSession(database.db, one.tokenHash)
  expect(await findMemberSession(database.db, one.tokenHash, NOW)).toBeNull()
  expect(await findMemberSession(database.db, two.tokenHash, NOW)).not.toBeNull()
})

test('a session opens its own kind of door only', async () => {
  const member = await opened()
  const staff = await opened({ kind: 'staff', subjectID: staffID })
  expect(await findStaffSession(database.db, member.tokenHash, NOW)).toBeNull()
  expect(await findMemberSession(database.db, staff.tokenHash, NOW)).toBeNull()
  expect((await findStaffSession(database.db, staff.tokenHash, NOW))?.staff.email).toBe('staff@example.com')
  // A staff person's session that names an account's id, or the other way round, opens neither.
  const mixed = await opened({ kind: 'staff', subjectID: accountID })
  expect(await findStaffSession(database.db, mixed.tokenHash, NOW)).toBeNull()
  expect(await findMemberSession(database.db, mixed.tokenHash, NOW)).toBeNull()
})

test('a token that nobody was given opens nothing', async () => {
  expect(await findMemberSession(database.db, randomBytes(32), NOW)).toBeNull()
})
