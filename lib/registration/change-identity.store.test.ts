import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Gateway } from '@/lib/gateway/gateway'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { done, refused } from '@/lib/membership/outcome'
import { enterCode, startProof } from '@/lib/session/proof'
import { codesSentTo } from '@/lib/session/testing/proofs'
import { hashOfToken } from '@/lib/session/token'
import { findAccount } from '@/lib/store/account'
import { findProof } from '@/lib/store/proof'
import { auditEntry, outbox } from '@/lib/store/schema'
import { unseal } from '@/lib/store/sealed'
import { type FreshDatabase, freshDatabase } from '@/lib/store/testing/fresh-database'
import { changeIdentity, confirmIdentity } from './change-identity'
import {
  emailIdentity,
  identitiesOf,
  inquiring,
  mobileIdentity,
  proveAndClaim,
  standingAccount,
} from './testing/claims'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const nobody = async () => refused('no-member')

async function provedFor(accountID: string, identity: LoginIdentity, purpose: 'change' | 'confirm') {
  const { db } = database
  const started = await startProof({ identity, purpose, accountID, language: 'en' }, { db, now: Date.now() })
  if (!started.ok) throw new Error(started.problem.code)
  const tokenHash = hashOfToken(started.value.token)
  const [code = ''] = await codesSentTo(db, tokenHash)
  await enterCode(tokenHash, code, { db, now: Date.now() })
  const proof = await findProof(db, tokenHash, new Date())
  const account = await findAccount(db, accountID)
  if (!proof || !account) throw new Error('No proof')
  return { proof, account }
}

const contextOf = (gateway: Gateway) => ({ db: database.db, gateway, now: Date.now() })
const saving = (
  answer: Awaited<ReturnType<Gateway['updateCardDetail']>>,
  inquire = nobody as Gateway['inquireCardDetail'],
) => ({
  ...inquiring(inquire),
  updateCardDetail: async () => answer,
})

async function toldTo(kind: string): Promise<string[]> {
  const rows = await database.db.select().from(outbox)
  return rows.filter(row => row.kind === kind).map(row => unseal(row.sealedTo) ?? '')
}

test('a proved identity takes the place of the old one, which is told', async () => {
  const [old, later] = [emailIdentity('old'), emailIdentity('new')]
  const { accountID } = await standingAccount(database.db, [old])
  const { proof, account } = await provedFor(accountID, later, 'change')
  expect(await changeIdentity(account, proof, contextOf(saving(done(null))))).toEqual(done(null))
  expect(await identitiesOf(database.db, accountID)).toEqual({ [later.identityNo]: true })
  expect(await toldTo('identity-changed')).toContain(old.identityNo)
  expect(await changeIdentity(account, proof, contextOf(saving(done(null))))).toEqual(refused('proof-over'))
  const written = await database.db.select().from(auditEntry).where(eq(auditEntry.actorID, accountID))
  expect(written.map(({ event }) => event)).toEqual(['identity-changed'])
})

test.each(['refused', 'unreachable', 'undecided', 'not-offered'] as const)(
  'after %s nothing is changed here, and the proof may be used again',
  async problem => {
    const [old, later] = [emailIdentity('old'), emailIdentity('new')]
    const { accountID } = await standingAccount(database.db, [old])
    const { proof, account } = await provedFor(accountID, later, 'change')
    expect(await changeIdentity(account, proof, contextOf(saving(refused(problem))))).toEqual(
      refused(problem),
    )
    expect(await identitiesOf(database.db, accountID)).toEqual({ [old.identityNo]: false })
    expect(await changeIdentity(account, proof, contextOf(saving(done(null))))).toEqual(done(null))
  },
)

test('one that another account proved, or that is its only one, stays there', async () => {
  const [own, proved, only] = [mobileIdentity(), emailIdentity('proved'), emailIdentity('only')]
  const { accountID } = await standingAccount(database.db, [own])
  await standingAccount(database.db, [proved, mobileIdentity()])
  await proveAndClaim(database.db, inquiring(nobody), proved)
  await standingAccount(database.db, [only])
  for (const identity of [proved, only]) {
    const { proof, account } = await provedFor(accountID, identity, 'change')
    expect(await changeIdentity(account, proof, contextOf(saving(done(null))))).toEqual(refused('taken'))
  }
  expect(await identitiesOf(database.db, accountID)).toEqual({ [own.identityNo]: false })
})

test('one that somebody typed beside their own gives way', async () => {
  const [own, typed, theirs] = [mobileIdentity(), emailIdentity('typed'), mobileIdentity()]
  const { accountID } = await standingAccount(database.db, [own])
  const squatter = await standingAccount(database.db, [typed, theirs])
  const { proof, account } = await provedFor(accountID, typed, 'change')
  expect(await changeIdentity(account, proof, contextOf(saving(done(null))))).toEqual(done(null))
  expect(await identitiesOf(database.db, squatter.accountID)).toEqual({ [theirs.identityNo]: false })
})

test('a code confirms an identity of its own account alone, and is for nothing else', async () => {
  const email = emailIdentity('mine')
  const [{ accountID }, other] = [
    await standingAccount(database.db, [email]),
    await standingAccount(database.db, [mobileIdentity()]),
  ]
  const { proof, account } = await provedFor(accountID, email, 'confirm')
  const stranger = await findAccount(database.db, other.accountID)
  if (!stranger) throw new Error('No account')
  expect(await confirmIdentity(stranger, proof, contextOf(saving(done(null))))).toBe(false)
  expect(await changeIdentity(account, proof, contextOf(saving(done(null))))).toEqual(refused('proof-over'))
  expect(await confirmIdentity(account, proof, contextOf(saving(done(null))))).toBe(true)
  expect(await identitiesOf(database.db, accountID)).toEqual({ [email.identityNo]: true })
})
