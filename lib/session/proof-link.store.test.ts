import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { linkBesideCode } from '@/lib/store/message-value'
import { findProof, useProof } from '@/lib/store/proof'
import { outbox, proof } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { enterCode, sendCodeAgain, startProof } from './proof'
import { linkedProof, proveByLink } from './proof-link'
import { begunProof, wrongCode } from './testing/proofs'
import { hashOfToken } from './token'

const MINUTE = 60_000
const START = Date.parse('2026-07-01T09:00:00.000Z')

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const at = (now: number) => ({ db: database.db, now })
const somebody = (): LoginIdentity => ({ identityType: 'EMAIL', identityNo: `${randomUUID()}@example.com` })
const over = { ok: false, problem: 'link-over' }

async function linksOf(proofHash: Buffer) {
  const rows = await database.db.select().from(outbox).where(eq(outbox.proofHash, proofHash))
  return rows.map(linkBesideCode)
}

async function begun() {
  const started = await begunProof(database.db, somebody(), START)
  const [link] = await linksOf(started.tokenHash)
  return { ...started, link: link?.split('/').at(-1) ?? '' }
}

test('a link proves the identity in the browser that opens it, and the one that asked has nothing any more', async () => {
  const { identity, link, tokenHash, code } = await begun()
  expect(link).toMatch(/^[\w-]{43}$/)
  const proved = await proveByLink(link, at(START + MINUTE))
  const own = hashOfToken(proved.ok ? proved.value.token : '')
  const row = await findProof(database.db, own, new Date(START + MINUTE))
  expect(row).toMatchObject({ ...identity, purpose: 'reset', provedAt: new Date(START + MINUTE) })
  expect(row?.expiresAt).toEqual(new Date(START + 60 * MINUTE))
  expect(await enterCode(tokenHash, code, at(START + MINUTE))).toEqual({ ok: false, problem: 'proof-over' })
  expect(await useProof(database.db, own, new Date(START + MINUTE))).toBe(true)
})

test('looking at it, as mail scanners do, changes nothing', async () => {
  const { link, tokenHash } = await begun()
  for (let looks = 0; looks < 3; looks++)
    expect(await linkedProof(link, at(START))).toMatchObject({ tokenHash })
  expect(await proveByLink(link, at(START))).toMatchObject({ ok: true })
  expect(await linkedProof(link, at(START))).toBeNull()
})

test('it works once, also of ten presses at once', async () => {
  const { link } = await begun()
  const pressed = await Promise.all(Array.from({ length: 10 }, () => proveByLink(link, at(START))))
  expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
  expect(pressed.filter(({ ok }) => !ok)).toEqual(Array(9).fill(over))
})

test('it lives its hour, to the millisecond, and is the same in every mail of a proof', async () => {
  const { link, tokenHash } = await begun()
  await sendCodeAgain(tokenHash, at(START + MINUTE))
  const [first, second] = await linksOf(tokenHash)
  expect(second).toBe(first)
  expect(await proveByLink(link, at(START + 60 * MINUTE))).toEqual(over)
  expect(await linkedProof(link, at(START + 60 * MINUTE))).toBeNull()
  expect(await proveByLink(link, at(START + 60 * MINUTE - 1))).toMatchObject({ ok: true })
})

test('it dies with the code: once that was right, and once five were wrong', async () => {
  const [used, guessed] = [await begun(), await begun()]
  await enterCode(used.tokenHash, used.code, at(START))
  for (let tries = 0; tries < 5; tries++)
    await enterCode(guessed.tokenHash, wrongCode(guessed.code), at(START))
  for (const { link } of [used, guessed]) {
    expect(await linkedProof(link, at(START))).toBeNull()
    expect(await proveByLink(link, at(START))).toEqual(over)
  }
})

test('none that was altered, shortened or made up is one', async () => {
  const { link } = await begun()
  const other = link[20] === 'a' ? 'b' : 'a'
  const altered = `${link.slice(0, 20)}${other}${link.slice(21)}`
  for (const wrong of [altered, link.slice(1), `${link}a`, '', '../account'])
    expect(await proveByLink(wrong, at(START))).toEqual(over)
})

test('only a mail about a forgotten password has one, and the store alone cannot make it', async () => {
  const start = async (identity: LoginIdentity, purpose: 'reset' | 'sign-in' | 'sign-up') => {
    const started = await startProof({ identity, purpose, language: 'en' }, at(START))
    return linksOf(hashOfToken(started.ok ? started.value.token : ''))
  }
  const mobile = { identityType: 'MOBILE_PHONE', identityNo: '+60171234567' } as const
  expect(await start(mobile, 'reset')).toEqual([null])
  expect(await start(somebody(), 'sign-in')).toEqual([null])
  expect(await start(somebody(), 'sign-up')).toEqual([null])
  const { link } = await begun()
  expect(JSON.stringify(await database.db.select().from(proof))).not.toContain(link)
})
