import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueMessage } from './outbox'
import { insertChallenge } from './passkey'
import { insertCode, insertProof } from './proof'
import { forgetOld } from './retention'
import { oneTimeCode, outbox, passkeyChallenge, proof } from './schema'
import { type FreshDatabase, freshDatabase } from './testing/fresh-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const DAY_MS = 86_400_000
const NOW = Date.now()
const identity = { identityType: 'EMAIL', identityNo: 'mei@example.com' } as const

async function proofOf(daysAgo: number): Promise<Buffer> {
  const { db } = database
  const tokenHash = randomBytes(32)
  const at = new Date(NOW - daysAgo * DAY_MS)
  const times = { startedAt: at, expiresAt: at }
  await insertProof(db, { identity, tokenHash, purpose: 'reset', language: 'en', ...times })
  await insertCode(db, {
    proofHash: tokenHash,
    codeID: uuidv7(),
    codeHash: randomBytes(32),
    createdAt: at,
    expiresAt: at,
  })
  return tokenHash
}

test('proofs, their codes and messages are forgotten when nothing asks for them any more', async () => {
  const { db } = database
  await proofOf(3)
  const young = await proofOf(1)
  const states = ['held', 'sent', 'held', 'sent', 'queued'] as const
  for (const [index, daysAgo] of [3, 3, 1, 31, 3].entries()) {
    await queueMessage(db, { to: identity, kind: 'code', values: {}, language: `${index}`, proofHash: null })
    const row = { state: states[index], createdAt: new Date(NOW - daysAgo * DAY_MS) }
    await db
      .update(outbox)
      .set(row)
      .where(eq(outbox.language, `${index}`))
  }
  await forgetOld(db, new Date(NOW))
  expect((await db.select().from(proof)).map(({ tokenHash }) => tokenHash)).toEqual([young])
  expect((await db.select().from(oneTimeCode)).map(({ proofHash }) => proofHash)).toEqual([young])
  expect((await db.select().from(outbox)).map(({ language }) => language).sort()).toEqual(['1', '2', '4'])
})

test('challenges of passkeys are forgotten once they have run out', async () => {
  const { db } = database
  const [over, open] = [randomBytes(32), randomBytes(32)]
  await insertChallenge(db, { challengeHash: over, expiresAt: new Date(NOW - 1) })
  await insertChallenge(db, { challengeHash: open, expiresAt: new Date(NOW + 60_000) })
  await forgetOld(db, new Date(NOW))
  expect((await db.select().from(passkeyChallenge)).map(row => row.challengeHash)).toEqual([open])
})
