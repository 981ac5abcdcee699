import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreateMemberAnswer, Gateway } from '@/lib/gateway/gateway'
import { hashPassword } from '@/lib/session/password'
import { findProof } from '@/lib/store/proof'
import { loginIdentity, proof, registration } from '@/lib/store/schema'
import { seal } from '@/lib/store/sealed'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { joinProved } from './join-proved'
import { provesBefore } from './proof-first'
import { waitingSignUp } from './sealed-sign-up'
import type { SignUp } from './sign-up-schema'
import { identitiesOf, made, opens, undecided } from './testing/claims'
import { contextWith, gatewayAnswering, signUpOf } from './testing/registrations'
import { enterItsCode, identityIn, provedSignUp, waiting } from './testing/waiting-sign-ups'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

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
    const tokenHash = await waiting(database.db, signUp)
    expect(await join(tokenHash, gateway)).toEqual({ ok: false, problem: { code: 'proof-over' } })
    expect(gateway.asked).toEqual([])
    expect(await held(signUp)).toEqual([])
    const sealed = waitingSignUp((await sealedOf(tokenHash)) ?? null)
    expect(sealed?.fields).toEqual(signUp.fields)
    expect(JSON.stringify(sealed)).not.toContain(signUp.password)
  })

  it('joins after the code: identity proved, password as typed, proof used up and its sign-up gone', async () => {
    const signUp = signUpOf()
    const tokenHash = await provedSignUp(database.db, signUp)
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
    const tokenHash = await waiting(database.db, signUp)
    const gateway = gatewayAnswering(async person => {
      await new Promise(resolve => setTimeout(resolve, 100))
      return made(person)
    })
    const answers = await Promise.all(
      [1, 2].map(async () => {
        await enterItsCode(database.db, tokenHash)
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
      const tokenHash = await provedSignUp(database.db, signUp)
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
    const accepted = await provedSignUp(database.db, signUpOf())
    expect(
      await join(
        accepted,
        gatewayAnswering(() => ({ outcome: 'A' })),
      ),
    ).toMatchObject({ value: { state: 'joined' } })
    const open = await provedSignUp(database.db, signUpOf())
    expect(await join(open, gatewayAnswering(undecided))).toMatchObject({ value: { state: 'undecided' } })
    for (const tokenHash of [accepted, open]) expect(await sealedOf(tokenHash)).toBeNull()
  })

  it('says so in words where its key is no longer listed', async () => {
    const signUp = signUpOf()
    const tokenHash = await provedSignUp(database.db, signUp)
    const text = JSON.stringify({ ...signUp, passwordHash: await hashPassword('Correct-Horse-9') })
    const sealedSignUp = seal(text, [randomBytes(32).toString('base64')])
    await database.db.update(proof).set({ sealedSignUp }).where(eq(proof.tokenHash, tokenHash))
    expect(await join(tokenHash, gatewayAnswering(made))).toEqual({ ok: false, problem: { code: 'lost' } })
  })
})
