import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { findProof, useProof } from '@/lib/store/proof'
import { proof } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { enterCode, secondsToResend, sendCodeAgain } from './proof'
import { begunProof, codesSentTo, provedBy, wrongCode } from './testing/proofs'
import { hashOfToken } from './token'

const MINUTE = 60_000
const START = Date.parse('2026-07-01T09:00:00.000Z')

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const somebody = (): LoginIdentity => ({ identityType: 'EMAIL', identityNo: `${randomUUID()}@example.com` })
const begun = () => begunProof(database.db, somebody(), START)
const at = (now: number) => ({ db: database.db, now })
const rowOf = async (tokenHash: Buffer) =>
  (await database.db.select().from(proof).where(eq(proof.tokenHash, tokenHash)))[0]

const right = { ok: true, value: null }
const problem = (code: string) => ({ ok: false, problem: code })
const over = { ok: false, problem: { code: 'proof-over' } }

describe('a code', () => {
  test('proves its identity, as it is pasted, and only in the browser that has the token', async () => {
    const { tokenHash, code } = await begun()
    const elsewhere = hashOfToken('another token')
    expect(await enterCode(elsewhere, code, at(START))).toEqual(problem('proof-over'))
    expect((await rowOf(tokenHash))?.provedAt).toBeNull()
    const pasted = ` ${code.slice(0, 3)} - ${code.slice(3)}\n`
    expect(await enterCode(tokenHash, pasted, at(START + 5))).toEqual(right)
    expect((await rowOf(tokenHash))?.provedAt).toEqual(new Date(START + 5))
  })

  test('of another proof of the same identity is wrong', async () => {
    const one = await begun()
    const two = await begunProof(database.db, one.identity, START)
    const expected = one.code === two.code ? right : problem('wrong-code')
    expect(await enterCode(two.tokenHash, one.code, at(START))).toEqual(expected)
  })

  test('lives ten minutes, to the millisecond; one that is over costs no try', async () => {
    const { tokenHash, code } = await begun()
    expect(await enterCode(tokenHash, code, at(START + 10 * MINUTE))).toEqual(problem('code-over'))
    expect((await rowOf(tokenHash))?.wrongTries).toBe(0)
    expect(await enterCode(tokenHash, code, at(START + 10 * MINUTE - 1))).toEqual(right)
  })

  test.each(['', 'abc', '12345', '1234567'])('typed as %j is none, and costs no try', async typed => {
    const { tokenHash } = await begun()
    expect(await enterCode(tokenHash, typed, at(START))).toEqual(problem('no-code'))
    expect((await rowOf(tokenHash))?.wrongTries).toBe(0)
  })

  test('the newest and the one before it are valid, the third-newest is not', async () => {
    const { tokenHash } = await begun()
    for (const minutes of [1, 2])
      expect(await sendCodeAgain(tokenHash, at(START + minutes * MINUTE))).toEqual(right)
    const [oldest = '', previous = '', newest = ''] = await codesSentTo(database.db, tokenHash)
    const isDrawnTwice = oldest === previous || oldest === newest
    const third = await enterCode(tokenHash, oldest, at(START + 2 * MINUTE))
    expect(third).toEqual(isDrawnTwice ? right : problem('wrong-code'))
    expect(await enterCode(tokenHash, previous, at(START + 2 * MINUTE))).toEqual(right)

    const other = await begun()
    await sendCodeAgain(other.tokenHash, at(START + MINUTE))
    const [, last = ''] = await codesSentTo(database.db, other.tokenHash)
    expect(await enterCode(other.tokenHash, last, at(START + MINUTE))).toEqual(right)
  })

  test('of two that are valid each ends at its own time', async () => {
    const { tokenHash, code } = await begun()
    await sendCodeAgain(tokenHash, at(START + 5 * MINUTE))
    const [, newest = ''] = await codesSentTo(database.db, tokenHash)
    const late = await enterCode(tokenHash, code, at(START + 10 * MINUTE))
    expect(late).toEqual(code === newest ? right : problem('wrong-code'))
    expect(await enterCode(tokenHash, newest, at(START + 15 * MINUTE - 1))).toEqual(right)
  })
})

describe('tries', () => {
  test('the fifth wrong one ends the proof: neither a right code nor a new one helps', async () => {
    const { tokenHash, code } = await begun()
    const wrong = wrongCode(code)
    const told = []
    for (let tries = 0; tries < 5; tries++) told.push(await enterCode(tokenHash, wrong, at(START)))
    expect(told).toEqual([...Array(4).fill(problem('wrong-code')), problem('too-many-tries')])
    expect(await enterCode(tokenHash, code, at(START))).toEqual(problem('too-many-tries'))
    expect(await sendCodeAgain(tokenHash, at(START + MINUTE))).toEqual(over)
    expect(await codesSentTo(database.db, tokenHash)).toEqual([code])
    expect((await rowOf(tokenHash))?.provedAt).toBeNull()
  })

  test('of twenty wrong ones at once five are looked at', async () => {
    const { tokenHash, code } = await begun()
    const tries = Array.from({ length: 20 }, () => enterCode(tokenHash, wrongCode(code), at(START)))
    const told = await Promise.all(tries)
    expect(told.filter(answer => !answer.ok && answer.problem === 'wrong-code')).toHaveLength(4)
    expect(told.filter(answer => !answer.ok && answer.problem === 'too-many-tries')).toHaveLength(16)
    expect((await rowOf(tokenHash))?.wrongTries).toBe(5)
    expect(await enterCode(tokenHash, code, at(START))).toEqual(problem('too-many-tries'))
  })

  test('a right one among others at once proves it, unless five wrong ones came before it', async () => {
    for (let round = 0; round < 5; round++) {
      const { tokenHash, code } = await begun()
      const typed = Array.from({ length: 8 }, (_, index) => (index === round ? code : wrongCode(code)))
      const told = await Promise.all(typed.map(one => enterCode(tokenHash, one, at(START))))
      const row = await rowOf(tokenHash)
      expect(row?.wrongTries).toBeLessThanOrEqual(5)
      expect(told[round]).toEqual(row?.provedAt ? right : problem('too-many-tries'))
      expect(row?.provedAt !== null || row.wrongTries === 5).toBe(true)
    }
  })
})

describe('a proof', () => {
  test('lives sixty minutes, to the millisecond', async () => {
    const { tokenHash } = await begun()
    expect(await findProof(database.db, tokenHash, new Date(START + 60 * MINUTE - 1))).not.toBeNull()
    expect(await findProof(database.db, tokenHash, new Date(START + 60 * MINUTE))).toBeNull()
    expect(await sendCodeAgain(tokenHash, at(START + 60 * MINUTE))).toEqual(over)
    expect(await sendCodeAgain(tokenHash, at(START + 60 * MINUTE - 1))).toEqual(right)
    const [, newest = ''] = await codesSentTo(database.db, tokenHash)
    expect(await enterCode(tokenHash, newest, at(START + 60 * MINUTE))).toEqual(problem('proof-over'))
    expect(await enterCode(tokenHash, newest, at(START + 60 * MINUTE - 1))).toEqual(right)
    expect(await useProof(database.db, tokenHash, new Date(START + 60 * MINUTE))).toBe(false)
    expect(await useProof(database.db, tokenHash, new Date(START + 60 * MINUTE - 1))).toBe(true)
  })

  test('is used once, also by ten at once, and its code opens nothing more', async () => {
    const { tokenHash } = await provedBy(database.db, somebody(), START)
    const used = await Promise.all(
      Array.from({ length: 10 }, () => useProof(database.db, tokenHash, new Date(START + 1))),
    )
    expect(used.filter(Boolean)).toHaveLength(1)
    const [code = ''] = await codesSentTo(database.db, tokenHash)
    expect(await enterCode(tokenHash, code, at(START + 2))).toEqual(problem('proof-over'))
  })

  test('that no code proved cannot be used', async () => {
    const { tokenHash } = await begun()
    expect(await useProof(database.db, tokenHash, new Date(START))).toBe(false)
  })

  test('says when the next code may be asked for', async () => {
    const { tokenHash } = await begun()
    expect(await secondsToResend(tokenHash, { db: database.db, now: START })).toBe(60)
    expect(await secondsToResend(tokenHash, { db: database.db, now: START + 59_001 })).toBe(1)
    expect(await secondsToResend(tokenHash, { db: database.db, now: START + MINUTE })).toBe(0)
    expect(await secondsToResend(hashOfToken('unknown'), { db: database.db, now: START })).toBe(0)
  })
})
