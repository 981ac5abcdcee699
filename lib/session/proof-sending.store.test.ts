import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { inTransaction } from '@/lib/store/connect'
import { queueMessage, readHeldMessages } from '@/lib/store/outbox'
import { oneTimeCode, outbox, proof } from '@/lib/store/schema'
import { unseal } from '@/lib/store/sealed'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { sendCodeAgain, startProof } from './proof'
import { begunProof, codesSentTo } from './testing/proofs'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const START = Date.parse('2026-07-01T09:00:00.000Z')

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const somebody = (): LoginIdentity => ({ identityType: 'EMAIL', identityNo: `${randomUUID()}@example.com` })
const at = (now: number) => ({ db: database.db, now })
const start = (identity: LoginIdentity, now: number) =>
  startProof({ identity, purpose: 'reset', language: 'zh-TW' }, at(now))
const tooMany = (retryAfterSeconds: number) => ({
  ok: false,
  problem: { code: 'too-many-codes', retryAfterSeconds },
})

describe('another code', () => {
  test('is sent after sixty seconds, to the millisecond', async () => {
    const { tokenHash } = await begunProof(database.db, somebody(), START)
    const early = await sendCodeAgain(tokenHash, at(START + MINUTE - 1))
    expect(early).toEqual({ ok: false, problem: { code: 'too-soon', retryAfterSeconds: 1 } })
    expect(await sendCodeAgain(tokenHash, at(START + MINUTE))).toEqual({ ok: true, value: null })
    expect(await codesSentTo(database.db, tokenHash)).toHaveLength(2)
  })

  test('of ten presses at once one is sent', async () => {
    const { tokenHash } = await begunProof(database.db, somebody(), START)
    const presses = Array.from({ length: 10 }, () => sendCodeAgain(tokenHash, at(START + MINUTE)))
    expect((await Promise.all(presses)).filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('one identity', () => {
  test('is sent five codes an hour by all browsers together, in whatever case it is written', async () => {
    const identity = somebody()
    const shouted = { ...identity, identityNo: identity.identityNo.toUpperCase() }
    const { tokenHash } = await begunProof(database.db, identity, START)
    for (const minutes of [1, 2]) await sendCodeAgain(tokenHash, at(START + minutes * MINUTE))
    for (const minutes of [3, 4])
      expect(await start(shouted, START + minutes * MINUTE)).toMatchObject({ ok: true })
    expect(await start(identity, START + 5 * MINUTE)).toEqual(tooMany(55 * 60))
    expect(await sendCodeAgain(tokenHash, at(START + 5 * MINUTE))).toEqual(tooMany(55 * 60))
    expect(await start(identity, START + HOUR - 1)).toEqual(tooMany(1))
    // A code leaves the count when it is an hour old: one more, and no more until the second is.
    expect(await start(identity, START + HOUR)).toMatchObject({ ok: true })
    expect(await start(identity, START + HOUR)).toEqual(tooMany(60))
    expect(await start(somebody(), START + 5 * MINUTE)).toMatchObject({ ok: true })
  })

  test('is sent twelve a day', async () => {
    const identity = somebody()
    for (let sent = 0; sent < 12; sent++)
      expect(await start(identity, START + sent * 30 * MINUTE)).toMatchObject({ ok: true })
    expect(await start(identity, START + 12 * HOUR)).toEqual(tooMany(12 * 3_600))
    expect(await start(identity, START + 24 * HOUR - 1)).toEqual(tooMany(1))
    expect(await start(identity, START + 24 * HOUR)).toMatchObject({ ok: true })
  })

  test('is sent no more by twenty browsers at once', async () => {
    const identity = somebody()
    const browsers = await Promise.all(Array.from({ length: 20 }, () => start(identity, START)))
    expect(browsers.filter(({ ok }) => ok)).toHaveLength(5)
  })
})

describe('the message', () => {
  test.each<[LoginIdentity['identityType'], string, channel: string]>([
    ['EMAIL', `Aminah.${randomUUID()}@example.com`, 'mail'],
    ['MOBILE_PHONE', `+6017${randomInt(1_000_000, 10_000_000)}`, 'sms'],
  ])(
    'to a %s goes there as typed, in the language of the page',
    async (identityType, identityNo, channel) => {
      const { tokenHash } = await begunProof(database.db, { identityType, identityNo }, START)
      const rows = await database.db.select().from(outbox).where(sql`proof_hash = ${tokenHash}`)
      expect(rows).toMatchObject([{ channel, kind: 'code', language: 'en', state: 'queued', tries: 0 }])
      expect(unseal(rows[0]?.sealedTo ?? Buffer.of())).toBe(identityNo)
      expect(await readHeldMessages(database.db, tokenHash)).toEqual([])
      await database.db.update(outbox).set({ state: 'held' }).where(sql`proof_hash = ${tokenHash}`)
      expect(await readHeldMessages(database.db, tokenHash)).toHaveLength(1)
    },
  )

  test('every one of them, and no other, has a job', async () => {
    const messages = await database.db.select({ messageID: outbox.messageID }).from(outbox)
    const jobs = await database.db.execute<{ id: string }>(
      sql`select data->>'messageID' as id from pgboss.job where name = 'message'`,
    )
    const byName = (ids: string[]) => ids.toSorted()
    expect(byName(jobs.rows.map(({ id }) => id))).toEqual(byName(messages.map(row => row.messageID)))
  })

  test('is undone with the transaction that asked for it, job and all', async () => {
    const counted = async () =>
      (
        await database.db.execute(
          sql`select (select count(*) from outbox) as messages, (select count(*) from pgboss.job) as jobs`,
        )
      ).rows
    const before = await counted()
    const undone = inTransaction(database.db, async tx => {
      const message = { kind: 'code', values: { code: '012345' }, language: 'en', proofHash: null } as const
      await queueMessage(tx, { to: somebody(), ...message })
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    expect(await counted()).toEqual(before)
  })
})

test('neither code nor token can be read anywhere, and the address only as what is proved', async () => {
  const identity = somebody()
  const { tokenHash, token, code } = await begunProof(database.db, identity, START)
  const readable = async (table: typeof proof | typeof oneTimeCode | typeof outbox) => {
    const rows: object[] = await database.db.select().from(table)
    const texts = rows
      .flatMap(row => Object.entries(row))
      .map(([column, value]) => {
        if (!Buffer.isBuffer(value)) return [column, String(value)]
        return [column, `${value.toString('latin1')} ${value.toString('hex')} ${value.toString('base64url')}`]
      })
    return (secret: string) => texts.filter(([, text]) => text?.includes(secret)).map(([column]) => column)
  }
  const [proofs, codes, messages] = [
    await readable(proof),
    await readable(oneTimeCode),
    await readable(outbox),
  ]
  for (const found of [proofs, codes, messages]) {
    expect(found(token)).toEqual([])
    expect(found(tokenHash.toString('hex'))).not.toEqual([])
  }
  const hash = (await database.db.select().from(oneTimeCode)).find(row => row.proofHash.equals(tokenHash))
  expect(hash?.codeHash.toString('latin1')).not.toContain(code)
  expect([codes(identity.identityNo), messages(identity.identityNo)]).toEqual([[], []])
  expect(proofs(identity.identityNo).toSorted()).toEqual(['identityKey', 'identityNo'])
})
