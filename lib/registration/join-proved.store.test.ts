import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreateMemberAnswer, Gateway } from '@/lib/gateway/gateway'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { done } from '@/lib/membership/outcome'
import { hashPassword } from '@/lib/session/password'
import { enterCode, startProof } from '@/lib/session/proof'
import { codesSentTo } from '@/lib/session/testing/proofs'
import { hashOfToken } from '@/lib/session/token'
import { giveIdentity } from '@/lib/store/login-identity'
import { findProof } from '@/lib/store/proof'
import { loginIdentity, proof, registration } from '@/lib/store/schema'
import { seal } from '@/lib/store/sealed'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { joinProved } from './join-proved'
import { provesBefore } from './proof-first'
import { sealSignUp, waitingSignUp } from './sealed-sign-up'
import type { SignUp } from './sign-up-schema'
import {
  ATTACKER_PASSWORD,
  identitiesOf,
  inquiring,
  made,
  OWNER_PASSWORD,
  openedSession,
  opens,
  sessionsOf,
  standingAccount,
  undecided,
} from './testing/claims'
import { Cards, cardOf, contextWith, gatewayAnswering, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const identityIn = (signUp: SignUp) => {
  const [identity] = identitiesFrom(signUp.fields)
  if (!identity) throw new Error('A sign-up without an identity')
  return identity
}

/** A sign-up that was sent and waits for its code. */
async function waiting(signUp: SignUp) {
  const { db } = database
  const sealedSignUp = await sealSignUp(signUp)
  const begun = { identity: identityIn(signUp), purpose: 'sign-up', language: 'en', sealedSignUp } as const
  const started = await startProof(begun, { db, now: Date.now() })
  if (!started.ok) throw new Error(started.problem.code)
  return hashOfToken(started.value.token)
}

async function enter(tokenHash: Buffer) {
  const [code = ''] = await codesSentTo(database.db, tokenHash)
  return enterCode(tokenHash, code, { db: database.db, now: Date.now() })
}

async function proved(signUp: SignUp) {
  const tokenHash = await waiting(signUp)
  expect((await enter(tokenHash)).ok).toBe(true)
  return tokenHash
}

const join = (tokenHash: Buffer, gateway: Gateway) => joinProved(tokenHash, contextWith(database.db, gateway))
const held = (signUp: SignUp) =>
  database.db.select().from(registration).where(eq(registration.requestID, signUp.requestID))
const sealedOf = async (tokenHash: Buffer) =>
  (await database.db.select().from(proof).where(eq(proof.tokenHash, tokenHash)))[0]?.sealedSignUp

describe('a sign-up whose identity is proved first', () => {
  it('is the default where another system keeps the members, and what the programme says elsewhere', () => {
    const [upstream, embedded] = [{ createsOnce: false }, { createsOnce: true }]
    expect(provesBefore({ proof: null }, upstream)).toBe(true)
    expect(provesBefore({ proof: null }, embedded)).toBe(false)
    expect(provesBefore({ proof: 'after' }, upstream)).toBe(false)
    expect(provesBefore({ proof: 'before' }, embedded)).toBe(true)
  })

  it('writes no registration, holds nothing and asks nobody before the code, and keeps no password', async () => {
    const signUp = signUpOf()
    const gateway = gatewayAnswering(made)
    const tokenHash = await waiting(signUp)
    expect(await join(tokenHash, gateway)).toEqual({ ok: false, problem: { code: 'proof-over' } })
    expect(gateway.asked).toEqual([])
    expect(await held(signUp)).toEqual([])
    const sealed = waitingSignUp((await sealedOf(tokenHash)) ?? null)
    expect(sealed?.fields).toEqual(signUp.fields)
    expect(JSON.stringify(sealed)).not.toContain(signUp.password)
  })

  it('joins after the code: identity proved, password as typed, proof used up and its sign-up gone', async () => {
    const signUp = signUpOf()
    const tokenHash = await proved(signUp)
    const joined = await join(tokenHash, gatewayAnswering(made))
    if (!joined.ok || joined.value.state !== 'joined') throw new Error('Not joined')
    expect(Object.values(await identitiesOf(database.db, joined.value.accountID)).sort()).toEqual([
      false,
      true,
    ])
    expect(await opens(database.db, identityIn(signUp), signUp.password ?? '')).not.toBeNull()
    expect(await findProof(database.db, tokenHash, new Date())).toBeNull()
    expect(await sealedOf(tokenHash)).toBeNull()
    expect((await join(tokenHash, gatewayAnswering(made))).ok).toBe(false)
  })

  it('makes one member of two right codes at once', async () => {
    const signUp = signUpOf()
    const tokenHash = await waiting(signUp)
    const gateway = gatewayAnswering(async person => {
      await new Promise(resolve => setTimeout(resolve, 100))
      return made(person)
    })
    const answers = await Promise.all(
      [1, 2].map(async () => {
        await enter(tokenHash)
        return join(tokenHash, gateway)
      }),
    )
    expect(gateway.asked).toHaveLength(1)
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    const holders = await database.db
      .select()
      .from(loginIdentity)
      .where(eq(loginIdentity.identityKey, signUp.fields.EMAIL ?? ''))
    expect(holders).toHaveLength(1)
  })

  const REFUSED: [CreateMemberAnswer, string][] = [
    [{ outcome: 'F' }, 'refused'],
    [{ outcome: 'known' }, 'member-elsewhere'],
    [{ outcome: 'not-sent', retryAfterSeconds: null, failure: { kind: 'time-out' } }, 'not-sent'],
  ]
  for (const [answer, code] of REFUSED) {
    it(`keeps everything after ${answer.outcome}: the same browser goes on without another code`, async () => {
      const signUp = signUpOf()
      const tokenHash = await proved(signUp)
      const said = await join(
        tokenHash,
        gatewayAnswering(() => answer),
      )
      expect(said).toMatchObject({ ok: false, problem: { code } })
      expect(waitingSignUp((await sealedOf(tokenHash)) ?? null)?.fields).toEqual(signUp.fields)
      expect(await join(tokenHash, gatewayAnswering(made))).toMatchObject({ value: { state: 'joined' } })
    })
  }

  it('signs in after A, and waits on the pending page after U, each with the proof used up', async () => {
    const accepted = await proved(signUpOf())
    expect(
      await join(
        accepted,
        gatewayAnswering(() => ({ outcome: 'A' })),
      ),
    ).toMatchObject({ value: { state: 'joined' } })
    const open = await proved(signUpOf())
    expect(await join(open, gatewayAnswering(undecided))).toMatchObject({ value: { state: 'undecided' } })
    for (const tokenHash of [accepted, open]) expect(await sealedOf(tokenHash)).toBeNull()
  })

  it('leads its owner into the account that stands, and whoever never proved it out', async () => {
    const signUp = signUpOf()
    const identity = identityIn(signUp)
    const { accountID } = await standingAccount(database.db, [identity], { password: ATTACKER_PASSWORD })
    await openedSession(database.db, accountID)
    const gateway = gatewayAnswering(made)
    expect(await join(await proved(signUp), gateway)).toEqual({
      ok: true,
      value: { state: 'joined', accountID },
    })
    expect(gateway.asked).toEqual([])
    expect(await sessionsOf(database.db, accountID)).toBe(0)
    expect(await opens(database.db, identity, ATTACKER_PASSWORD)).toBeNull()
    expect(await opens(database.db, identity, signUp.password ?? '')).not.toBeNull()
  })

  it('keeps the password that stands where none was typed, but none of somebody who never proved', async () => {
    const { db } = database
    const gateway = gatewayAnswering(made)
    for (const wasProved of [true, false]) {
      const signUp = { ...signUpOf(), password: null }
      const identity = identityIn(signUp)
      const { accountID } = await standingAccount(db, [identity], { password: OWNER_PASSWORD })
      await openedSession(db, accountID)
      if (wasProved) await giveIdentity(db, identity, accountID, new Date())
      expect(await join(await proved(signUp), gateway)).toEqual(done({ state: 'joined', accountID }))
      expect((await opens(db, identity, OWNER_PASSWORD)) !== null).toBe(wasProved)
      expect(await sessionsOf(db, accountID)).toBe(wasProved ? 1 : 0)
    }
  })

  it('opens the member that was made at the till, and makes no second one', async () => {
    const signUp = signUpOf()
    const cards = new Cards()
    const card = cardOf(signUp.fields)
    cards.set(card, identityIn(signUp))
    const gateway = inquiring(cards.inquire)
    expect(await join(await proved(signUp), gateway)).toMatchObject({ value: { state: 'joined' } })
    expect(gateway.asked).toEqual([])
    expect(await opens(database.db, identityIn(signUp), signUp.password ?? '')).toBe(card.memberID)
  })

  it('says so in words where its key is no longer listed', async () => {
    const signUp = signUpOf()
    const tokenHash = await proved(signUp)
    const text = JSON.stringify({ ...signUp, passwordHash: await hashPassword('Correct-Horse-9') })
    const sealedSignUp = seal(text, [randomBytes(32).toString('base64')])
    await database.db.update(proof).set({ sealedSignUp }).where(eq(proof.tokenHash, tokenHash))
    expect(await join(tokenHash, gatewayAnswering(made))).toEqual({ ok: false, problem: { code: 'lost' } })
  })
})
