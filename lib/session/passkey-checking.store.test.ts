import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { done, refused } from '@/lib/membership/outcome'
import { connect } from '@/lib/store/connect'
import type { PasskeyOwner } from '@/lib/store/passkey'
import { passkey, passkeyChallenge } from '@/lib/store/schema'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { beginPasskey, checkPasskey } from './passkey-checking'
import { listPasskeys, removePasskey } from './passkeys'
import type { Lies, softwareAuthenticator } from './testing/authenticator'
import { addingOptions, signingOptions, withPasskey } from './testing/passkeys'

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

const at = (now = NOW) => ({ db: database.db, now })

let mei: PasskeyOwner
let phone: ReturnType<typeof softwareAuthenticator>
beforeEach(async () => {
  for (const table of [passkey, passkeyChallenge]) await database.db.delete(table)
  mei = { ownerKind: 'member', ownerID: uuidv7() }
  phone = await withPasskey(mei, at())
})

async function signIn(lies: Lies = {}, now = NOW) {
  return checkPasskey('member', phone.get(await signingOptions('member', at()), lies), at(now))
}

test('a passkey is asked for without naming anybody', async () => {
  const options = await signingOptions('member', at())
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  expect(options.allowCredentials ?? []).toEqual([])
  expect(await signingOptions('staff', at())).toMatchObject({ userVerification: 'preferred' })
})

test('a right answer says whose it is, and when it was used', async () => {
  expect(await signIn()).toEqual(done({ ownerID: mei.ownerID }))
  expect(await listPasskeys(mei, database.db)).toMatchObject([{ lastUsedAt: new Date(NOW) }])
})

describe('an answer is refused', () => {
  test.each<[claim: string, lies: Lies]>([
    ['given at another site', { origin: 'https://evil.example' }],
    ['given at an address that only begins like ours', { origin: 'http://localhost:3000@evil.example' }],
    ['given at no address', { origin: 'null' }],
    ['for another relying party', { rpID: '127.0.0.1' }],
    ['given in a frame of another site', { crossOrigin: true }],
    ['that is a registration', { type: 'webauthn.create' }],
    ['without verifying the person', { isVerified: false }],
    ['that names another owner', { userHandle: Buffer.alloc(17, 1).toString('base64url') }],
  ])('%s', async (_claim, lies) => {
    expect(await signIn(lies)).toEqual(refused('passkey-refused'))
    expect(await signIn()).toMatchObject({ ok: true })
  })

  test.each<[claim: string, lies: Lies, now: number]>([
    ['to a challenge that was never given', { challenge: 'x'.repeat(43) }, NOW],
    ['after five minutes', {}, NOW + 300_000],
  ])('%s', async (_claim, lies, now) => {
    expect(await signIn(lies, now)).toEqual(refused('passkey-over'))
  })

  test('to a challenge for something else', async () => {
    const { challenge } = await addingOptions(mei, at())
    expect(await signIn({ challenge })).toEqual(refused('passkey-over'))
  })

  test('a second time', async () => {
    const answer = phone.get(await signingOptions('member', at()))
    const check = () => checkPasskey('member', answer, at())
    const answers = await Promise.all([check(), check()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual(refused('passkey-over'))
  })

  test.each(['signature', 'authenticatorData'])('with its %s altered in any byte', async part => {
    for (const index of [0, 20, 33, 35]) {
      const answer = JSON.parse(phone.get(await signingOptions('member', at())))
      const altered = Buffer.from(answer.response[part], 'base64url')
      altered[index] = (altered[index] ?? 0) ^ 1
      answer.response[part] = altered.toString('base64url')
      expect(await checkPasskey('member', JSON.stringify(answer), at())).toEqual(refused('passkey-refused'))
    }
  })

  test('under the name of somebody else’s credential', async () => {
    const ben = await withPasskey({ ownerKind: 'member', ownerID: uuidv7() }, at())
    expect(await signIn({ credentialID: ben.id })).toEqual(refused('passkey-refused'))
    const asBen = { credentialID: ben.id, userHandle: ben.userHandle() }
    expect(await signIn(asBen)).toEqual(refused('passkey-refused'))
  })

  test('once the passkey is removed, even where the challenge was given before', async () => {
    const answer = phone.get(await signingOptions('member', at()))
    await removePasskey(mei, phone.id, database.db)
    expect(await checkPasskey('member', answer, at())).toEqual(refused('passkey-unknown'))
  })

  test.each<unknown>(['', 'null', '[]', '{"id":1}', '['.repeat(20_000), 'x'.repeat(1_048_576), { id: 'x' }])(
    'that is junk: %#',
    async answer => {
      expect(await checkPasskey('member', answer, at())).toEqual(refused('passkey-refused'))
    },
  )
})

describe('the counter', () => {
  test('of a copied authenticator goes back, and opens nothing', async () => {
    expect(await signIn({ counter: 5 })).toMatchObject({ ok: true })
    for (const counter of [5, 4, 0]) expect(await signIn({ counter })).toEqual(refused('passkey-refused'))
    expect(await signIn({ counter: 6 })).toMatchObject({ ok: true })
  })

  test('of one that does not count stays zero', async () => {
    for (let uses = 0; uses < 2; uses += 1) expect(await signIn({ counter: 0 })).toMatchObject({ ok: true })
  })

  test('of two answers at once with the same count lets one in', async () => {
    const answers = await Promise.all([signIn({ counter: 9 }), signIn({ counter: 9 })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

test('a member’s passkey opens nothing for staff, nor the other way round', async () => {
  const staff = await withPasskey({ ownerKind: 'staff', ownerID: mei.ownerID }, at())
  const ask = async (ownerKind: PasskeyOwner['ownerKind']) => await signingOptions(ownerKind, at())
  expect(await checkPasskey('staff', phone.get(await ask('staff')), at())).toEqual(refused('passkey-unknown'))
  expect(await checkPasskey('member', staff.get(await ask('member')), at())).toEqual(
    refused('passkey-unknown'),
  )
  expect(await checkPasskey('staff', staff.get(await ask('member')), at())).toEqual(refused('passkey-over'))
  expect(await checkPasskey('staff', staff.get(await ask('staff')), at())).toMatchObject({ ok: true })
})

test('where the store is away, that is said instead of blaming the passkey', async () => {
  const answer = phone.get(await signingOptions('member', at()))
  const db = connect('postgresql://nobody@127.0.0.1:1/nothing')
  expect(await beginPasskey('member', { db, now: NOW })).toEqual(refused('unavailable'))
  expect(await checkPasskey('member', answer, { db, now: NOW })).toEqual(refused('unavailable'))
  await db.$client.end()
})
