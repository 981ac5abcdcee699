import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffRecoveryCode } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { makeRecoveryCodes, recoveryCodesLeft, takeRecoveryCode } from './recovery-code'

const [old = '', fresh = ''] = [0, 1].map(() => randomBytes(32).toString('base64'))
const now = new Date('2026-03-01T00:00:00Z')

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const make = (staffID: string, secrets = [old]) => makeRecoveryCodes(database.db, staffID, now, secrets)
const take = (staffID: string, code: string, secrets = [old]) =>
  takeRecoveryCode(database.db, staffID, code, now, secrets)

it('makes ten codes, different ones, of which the store can read none', async () => {
  const codes = await make(randomUUID())
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}(?:-|$)){3}$/)
  const rows = await database.db.select().from(staffRecoveryCode)
  const stored = JSON.stringify(rows.map(({ codeHash }) => codeHash.toString('latin1')))
  for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''))
})

it('takes a code once, however it is typed, and of two at once one', async () => {
  const ana = randomUUID()
  const [first = '', second = ''] = await make(ana)
  expect(await take(ana, ` ${first.toUpperCase().replaceAll('-', ' ')} `)).toBe(true)
  expect(await take(ana, first)).toBe(false)
  const both = await Promise.all([take(ana, second), take(ana, second)])
  expect(both.filter(Boolean)).toHaveLength(1)
  expect(await recoveryCodesLeft(ana, database.db)).toBe(8)
})

it("takes nothing wrong, and nobody else's", async () => {
  const [ana, eve] = [randomUUID(), randomUUID()]
  const [code = ''] = await make(ana)
  await make(eve)
  for (const wrong of ['', '123456', '0000-0000-0000', `${code}0`, code.slice(1)]) {
    expect(await take(ana, wrong), wrong).toBe(false)
  }
  expect(await take(eve, code)).toBe(false)
  expect(await take(ana, code)).toBe(true)
})

it('goes on under a secret that is still listed, and not under one that is gone', async () => {
  const ana = randomUUID()
  const [first = '', second = ''] = await make(ana)
  expect(await take(ana, first, [fresh, old])).toBe(true)
  expect(await take(ana, second, [fresh])).toBe(false)
})

it('ends the old codes where new ones are made', async () => {
  const ana = randomUUID()
  const [earlier = ''] = await make(ana)
  const [later = ''] = await make(ana)
  expect(await take(ana, earlier)).toBe(false)
  expect(await take(ana, later)).toBe(true)
})
