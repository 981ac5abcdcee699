import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { refused } from '@/lib/membership/outcome'
import type { PasskeyOwner } from '@/lib/store/passkey'
import { auditEntry, passkey, passkeyChallenge } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { addPasskey, beginAddingPasskey } from './passkey-adding'
import { listPasskeys, removePasskey, renamePasskey } from './passkeys'
import { type Lies, softwareAuthenticator } from './testing/authenticator'
import { addingOptions, NAMES, withPasskey } from './testing/passkeys'

const NOW = Date.parse('2026-03-01T00:00:00Z')

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

let mei: PasskeyOwner
let ben: PasskeyOwner
beforeEach(async () => {
  for (const table of [passkey, passkeyChallenge]) await database.db.delete(table)
  mei = { ownerKind: 'member', ownerID: uuidv7() }
  ben = { ownerKind: 'member', ownerID: uuidv7() }
})

const at = (now = NOW) => ({ db: database.db, now })

async function tryToAdd(lies: Lies = {}, changed: { owner?: PasskeyOwner; now?: number } = {}) {
  const answer = softwareAuthenticator().create(await addingOptions(mei, at()), lies)
  return addPasskey(changed.owner ?? mei, { answer, name: 'A phone' }, at(changed.now))
}

test('a passkey is asked for with a key on the device, verified, and without attestation', async () => {
  expect(await addingOptions(mei, at())).toMatchObject({
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    rp: { id: 'localhost', name: 'Kopi' },
    user: { name: 'mei@example.com' },
  })
  const staff = { ownerKind: 'staff', ownerID: uuidv7() } as const
  const { authenticatorSelection } = await addingOptions(staff, at())
  expect(authenticatorSelection).toMatchObject({ userVerification: 'preferred' })
})

test('what the authenticator made is kept, listed, and written down without its key', async () => {
  const authenticator = await withPasskey(mei, at())
  expect(await listPasskeys(mei, database.db)).toEqual([
    { credentialID: authenticator.id, name: 'A phone', createdAt: new Date(NOW), lastUsedAt: null },
  ])
  const [options, entries] = [await addingOptions(mei, at()), await database.db.select().from(auditEntry)]
  expect(options.excludeCredentials).toEqual([
    { id: authenticator.id, transports: ['internal'], type: 'public-key' },
  ])
  expect(entries.filter(entry => entry.actorID === mei.ownerID)).toMatchObject([
    { event: 'passkey-added', subjectID: mei.ownerID, details: {} },
  ])
})

describe('nothing is kept', () => {
  test.each<[claim: string, lies: Lies]>([
    ['made at another site', { origin: 'https://evil.example' }],
    ['made at an address that only looks like ours', { origin: 'http://localhost:3000.evil.example' }],
    ['made at our host behind another port', { origin: 'http://localhost:3001' }],
    ['made for another relying party', { rpID: 'evil.example' }],
    ['made in a frame of another site', { crossOrigin: true }],
    ['that is an assertion', { type: 'webauthn.get' }],
    ['whose owner was not verified', { isVerified: false }],
    ['whose attestation is of a kind that nobody asked for', { fmt: 'tpm' }],
    ['that brings certificates', { fmt: 'packed', attStmt: new Map([['x5c', Buffer.of(1)]]) }],
  ])('%s', async (_claim, lies) => {
    expect(await tryToAdd(lies)).toEqual(refused('passkey-refused'))
    expect(await listPasskeys(mei, database.db)).toEqual([])
  })

  test.each<[claim: string, text: unknown]>([
    ['that is nothing', undefined],
    ['that is no text', { id: 'x' }],
    ['that is no JSON', '{"id":'],
    ['that is deep', '['.repeat(20_000)],
    ['that is large', JSON.stringify({ id: 'x'.repeat(1_000_000) })],
    ['that is empty', '{}'],
    ['with a NUL', '{"id":"\\u0000"}'],
    ['with a prototype', '{"__proto__":{"id":"x"}}'],
  ])('%s', async (_claim, answer) => {
    expect(await addPasskey(mei, { answer, name: '' }, at())).toEqual(refused('passkey-refused'))
  })

  test('with bytes that are no attestation', async () => {
    const made = JSON.parse(softwareAuthenticator().create(await addingOptions(mei, at())))
    // An array of four thousand million, of which none comes.
    made.response.attestationObject = Buffer.from([0x9a, 255, 255, 255, 255]).toString('base64url')
    const answer = JSON.stringify(made)
    expect(await addPasskey(mei, { answer, name: '' }, at())).toEqual(refused('passkey-refused'))
  })

  test.each<[claim: string, lies: Lies, changed: { owner?: () => PasskeyOwner; now?: number }]>([
    ['for a challenge that was never given', { challenge: 'x'.repeat(43) }, {}],
    ['for a challenge that was given to somebody else', {}, { owner: () => ben }],
    ['after five minutes', {}, { now: NOW + 300_000 }],
  ])('%s', async (_claim, lies, { owner, now = NOW }) => {
    const changed = { now, ...(owner ? { owner: owner() } : {}) }
    expect(await tryToAdd(lies, changed)).toEqual(refused('passkey-over'))
  })
})

test('a challenge is answered once, and one credential is one person’s', async () => {
  const authenticator = softwareAuthenticator()
  const answer = authenticator.create(await addingOptions(mei, at()))
  const add = () => addPasskey(mei, { answer, name: 'A phone' }, at())
  const answers = await Promise.all([add(), add()])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers).toContainEqual(refused('passkey-over'))
  const again = authenticator.create(await addingOptions(ben, at()))
  expect(await addPasskey(ben, { answer: again, name: 'Mine' }, at())).toEqual(refused('passkey-known'))
})

test('twenty are enough for anybody', async () => {
  const last = softwareAuthenticator().create(await addingOptions(mei, at()))
  for (let made = 0; made < 20; made += 1) await withPasskey(mei, at())
  expect(await beginAddingPasskey(mei, NAMES, at())).toEqual(refused('too-many-passkeys'))
  expect(await addPasskey(mei, { answer: last, name: '' }, at())).toEqual(refused('too-many-passkeys'))
  expect(await beginAddingPasskey(ben, NAMES, at())).toMatchObject({ ok: true })
})

test('only its owner renames or removes one', async () => {
  const { id: credentialID } = await withPasskey(mei, at())
  const { db } = database
  expect(await renamePasskey(ben, { credentialID, typedName: 'Taken' }, db)).toBe(false)
  expect(await removePasskey(ben, credentialID, db)).toBe(false)
  expect(await removePasskey({ ...mei, ownerKind: 'staff' }, credentialID, db)).toBe(false)
  for (const typedName of ['', ' \u200B', 'a\u0000b', 'a\u202Eb'])
    expect(await renamePasskey(mei, { credentialID, typedName }, db)).toBe(false)
  expect(await renamePasskey(mei, { credentialID, typedName: `  ${'手机'.repeat(40)} ` }, db)).toBe(true)
  expect((await listPasskeys(mei, db))[0]?.name).toBe(`${'手机'.repeat(30).slice(0, 59)}…`)
  expect(await removePasskey(mei, `${credentialID}\u0000`, db)).toBe(false)
  expect(await removePasskey(mei, credentialID, db)).toBe(true)
  expect(await removePasskey(mei, credentialID, db)).toBe(false)
  expect(await listPasskeys(mei, db)).toEqual([])
})
