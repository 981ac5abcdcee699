import { randomBytes } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Gateway } from '@/lib/gateway/gateway'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { done, refused } from '@/lib/membership/outcome'
import { deleteAccount, insertAccount } from '@/lib/store/account'
import { auditEntry, staff } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { checkMemberPasskey } from './passkey-sign-in'
import { hashPassword } from './password'
import { checkStaffCredentials } from './staff-sign-in'
import { signingOptions, withPasskey } from './testing/passkeys'

const NOW = Date.parse('2026-03-01T00:00:00Z')
const PASSWORD = 'Long-enough-9'

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

const at = () => ({ db: database.db, now: NOW })

function check(answer: unknown, changed: Partial<Gateway> = {}) {
  const members = { ...localGateway(database.db, async () => SETTINGS), ...changed }
  return checkMemberPasskey(answer, { ...at(), members })
}

async function lastEntry() {
  const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.entryID)).limit(1)
  return entry
}

describe('a member’s passkey', () => {
  const accountID = uuidv7()
  const owner = { ownerKind: 'member', ownerID: accountID } as const
  beforeAll(async () => {
    const common = { memberID: null, language: 'en', card: {}, createdAt: new Date() }
    await insertAccount(database.db, { ...common, accountID, passwordHash: null }, [])
  })

  test('signs in an account without a password, and that is written down', async () => {
    const phone = await withPasskey(owner, at())
    const answer = phone.get(await signingOptions('member', at()))
    expect(await check(answer)).toEqual(done({ accountID, upstreamAnswers: true }))
    expect(await lastEntry()).toMatchObject({
      actorKind: 'member',
      actorID: accountID,
      event: 'signed-in',
      details: { by: 'passkey' },
    })
  })

  test('signs in where the upstream fails, with a notice', async () => {
    const phone = await withPasskey(owner, at())
    const answer = phone.get(await signingOptions('member', at()))
    const authenticate = async () => refused({ kind: 'network', sent: false } as const)
    expect(await check(answer, { authenticate })).toEqual(done({ accountID, upstreamAnswers: false }))
  })

  test('of an account that is gone opens nothing', async () => {
    const gone = uuidv7()
    const phone = await withPasskey({ ownerKind: 'member', ownerID: gone }, at())
    await deleteAccount(database.db, gone)
    const answer = phone.get(await signingOptions('member', at()))
    expect(await check(answer)).toEqual(refused('passkey-unknown'))
  })

  test('that fails is written down without a name', async () => {
    expect(await check('junk')).toEqual(refused('passkey-refused'))
    expect(await lastEntry()).toMatchObject({
      actorKind: 'visitor',
      actorID: null,
      subjectID: null,
      event: 'sign-in-failed',
      details: { by: 'passkey', problem: 'passkey-refused' },
    })
  })
})

describe('a staff person’s passkey', () => {
  const [ana, eve] = ['ana@example.com', 'eve@example.com']
  let ids: Record<string, string>
  beforeEach(async () => {
    await database.db.delete(staff)
    const passwordHash = await hashPassword(PASSWORD)
    ids = { [ana]: uuidv7(), [eve]: uuidv7() }
    for (const [email, staffID] of Object.entries(ids)) {
      await database.db.insert(staff).values({
        staffID,
        email,
        role: 'editor',
        passwordHash,
        totpSecret: null,
        createdAt: new Date(NOW),
      })
    }
  })

  async function signIn(changed: { email?: string; password?: string; passkey?: string } = {}) {
    const key = await withPasskey({ ownerKind: 'staff', ownerID: ids[ana] ?? '' }, at())
    const passkey = key.get(await signingOptions('staff', at()), { isVerified: false })
    return checkStaffCredentials({ email: ana, password: PASSWORD, code: '', passkey, ...changed }, at())
  }

  test('takes the place of the code beside the password, verified or not', async () => {
    expect(await signIn()).toEqual(done({ staffID: ids[ana], by: 'passkey', codesLeft: null }))
  })

  test.each<[claim: string, changed: Parameters<typeof signIn>[0]]>([
    ['a wrong password', { password: 'Long-enough-8' }],
    ['an empty password', { password: '' }],
    ['somebody else’s e-mail', { email: eve }],
    ['an unknown e-mail', { email: 'nobody@example.com' }],
    ['junk', { passkey: '{"id":1}' }],
    ['nothing', { passkey: 'none' }],
  ])('with %s is refused in the same words as any other', async (_claim, changed) => {
    expect(await signIn(changed)).toEqual(refused('wrong-credentials'))
  })

  test('of a member opens nothing here', async () => {
    const key = await withPasskey({ ownerKind: 'member', ownerID: ids[ana] ?? '' }, at())
    const passkey = key.get(await signingOptions('staff', at()))
    expect(await signIn({ passkey })).toEqual(refused('wrong-credentials'))
  })
})
