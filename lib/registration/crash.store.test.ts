import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreateMemberAnswer } from '@/lib/gateway/gateway'
import { identitiesFrom } from '@/lib/membership/login-identity'
import { findAccount } from '@/lib/store/account'
import { findHolder } from '@/lib/store/login-identity'
import { insertTiers } from '@/lib/store/programme'
import { findRegistration } from '@/lib/store/registration'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { TIERS } from '@/lib/store/testing/programme-settings'
import { decideAbsent, reconcile } from './reconcile'
import { register } from './register'
import { atWorkMs } from './register-context'
import { OWNER_PASSWORD, opens, proveAndClaim } from './testing/claims'
import { dyingAfter, dyingAt } from './testing/dying-store'
import { pausesOf } from './testing/open-registrations'
import { Cards, cardOf, contextWith, gatewayAnswering, memberOf, signUpOf } from './testing/registrations'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await insertTiers(database.db, TIERS)
})
afterAll(() => database.drop())

const later = () => Date.now() + atWorkMs()
const stateOf = async (requestID: string) => (await findRegistration(database.db, requestID))?.state

describe('with an upstream over HTTP, a process that dies', () => {
  /** Cards appear as Create Member makes them, whatever becomes of its answer. */
  function upstream(answer: (made: CreateMemberAnswer) => CreateMemberAnswer = same => same) {
    const cards = new Cards()
    const gateway = gatewayAnswering(
      person => {
        const member = memberOf(person)
        cards.set(cardOf(person.fields, { memberID: member.memberID }), ...identitiesFrom(person.fields))
        return answer({ outcome: 'S', member })
      },
      false,
      cards.inquire,
    )
    return { gateway, cards }
  }

  test('before the call was written down has done nothing', async () => {
    const [signUp, { gateway }] = [signUpOf(), upstream()]
    await expect(register(signUp, contextWith(dyingAt(database.db, 1), gateway))).rejects.toThrow('died')
    expect(await stateOf(signUp.requestID)).toBeUndefined()
    expect(gateway.asked).toEqual([])
    expect(await register(signUp, contextWith(database.db, gateway))).toMatchObject({ ok: true })
  })

  test('between that and the call is found out by its job, within a day', async () => {
    const [signUp, { gateway }] = [signUpOf(), upstream()]
    await expect(register(signUp, contextWith(dyingAfter(database.db, 1), gateway))).rejects.toThrow('died')
    expect(gateway.asked).toEqual([])
    const row = await findRegistration(database.db, signUp.requestID)
    const registrationID = row?.registrationID ?? ''
    expect(await pausesOf(database.db, registrationID)).toEqual([atWorkMs() / 1_000])
    await reconcile(registrationID, { db: database.db, gateway, now: later() })
    expect(await pausesOf(database.db, registrationID)).toHaveLength(2)
    await reconcile(registrationID, { db: database.db, gateway, now: Date.now() + 24 * 3_600_000 })
    expect(await stateOf(signUp.requestID)).toBe('absent')
    const again = { ...signUp, requestID: randomUUID() }
    expect(await register(again, contextWith(database.db, gateway))).toMatchObject({ ok: true })
    expect(gateway.asked).toHaveLength(1)
  })

  test.each(['S', 'A', 'U', 'F'] as const)(
    'before the answer %s is written down loses no member, and makes no second one',
    async outcome => {
      const { gateway } = upstream(answer =>
        outcome === 'S' ? answer : outcome === 'U' ? { outcome, failure: null } : { outcome },
      )
      const signUp = signUpOf()
      await expect(register(signUp, contextWith(dyingAt(database.db, 2), gateway))).rejects.toThrow('died')
      const row = await findRegistration(database.db, signUp.requestID)
      expect(row?.state).toBe('started')
      await reconcile(row?.registrationID ?? '', { db: database.db, gateway, now: later() })
      expect(await stateOf(signUp.requestID)).toBe('found')
      // Neither the same form nor a new one makes another.
      const replayed = { ...signUp, requestID: randomUUID() }
      for (const form of [signUp, replayed]) {
        const told = await register(form, contextWith(database.db, gateway))
        expect(told).toEqual({ ok: false, problem: { code: 'already-a-member' } })
      }
      const [email] = identitiesFrom(signUp.fields)
      if (!email) throw new Error('Typed')
      expect(await proveAndClaim(database.db, gateway, email)).toMatchObject({ ok: true })
      expect(await opens(database.db, email, OWNER_PASSWORD)).not.toBeNull()
      expect(gateway.asked).toHaveLength(1)
    },
  )

  test.each(['found', 'absent'] as const)(
    'is only slow: its answer S comes when the registration is %s',
    async state => {
      const { gateway } = upstream()
      const signUp = signUpOf()
      const [email] = identitiesFrom(signUp.fields)
      if (!email) throw new Error('Typed')
      const slow = {
        ...gateway,
        createMember: async (...asked: Parameters<typeof gateway.createMember>) => {
          const answer = await gateway.createMember(...asked)
          const context = { db: database.db, now: later() }
          if (state === 'found') await reconcile(asked[0], { ...context, gateway })
          else await decideAbsent(asked[0], context)
          return answer
        },
      }
      const told = await register(signUp, contextWith(database.db, slow))
      if (state === 'found') {
        expect(told).toMatchObject({ ok: true, value: { state: 'joined' } })
        expect(await stateOf(signUp.requestID)).toBe('created')
        expect(await opens(database.db, email, signUp.password ?? '')).not.toBeNull()
      } else {
        // Its identities were let go: an account of nobody would be worse than a code.
        expect(told).toEqual({ ok: false, problem: { code: 'already-a-member' } })
        expect(await findHolder(database.db, email)).toBeNull()
        expect(await proveAndClaim(database.db, gateway, email)).toMatchObject({ ok: true })
        expect(await opens(database.db, email, OWNER_PASSWORD)).not.toBeNull()
      }
    },
  )

  test('is only slow: A comes when the card was found already, and the code binds it', async () => {
    const { gateway } = upstream(() => ({ outcome: 'A' }))
    const slow = {
      ...gateway,
      createMember: async (...asked: Parameters<typeof gateway.createMember>) => {
        const answer = await gateway.createMember(...asked)
        await reconcile(asked[0], { db: database.db, gateway, now: later() })
        return answer
      },
    }
    const signUp = signUpOf()
    const told = await register(signUp, contextWith(database.db, slow))
    expect(told).toEqual({ ok: false, problem: { code: 'already-a-member' } })
    const row = await findRegistration(database.db, signUp.requestID)
    expect(row?.state).toBe('found')
    expect(await findAccount(database.db, row?.registrationID ?? '')).toBeNull()
    const [email] = identitiesFrom(signUp.fields)
    if (email) expect(await proveAndClaim(database.db, gateway, email)).toMatchObject({ ok: true })
  })
})
