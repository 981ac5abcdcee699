import { v7 as uuidv7 } from 'uuid'
import { tellOwner } from '@/lib/account/tell-change'
import { gateway } from '@/lib/gateway'
import type { CardDetail, Gateway } from '@/lib/gateway/gateway'
import type { CardFieldProblem } from '@/lib/membership/card-field'
import { identitiesFrom, type LoginIdentity } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { metrics } from '@/lib/metrics'
import { type ProgrammeSettings, programmeSettings } from '@/lib/programme/settings'
import { hashPassword } from '@/lib/session/password'
import { insertAccount, updateAccount } from '@/lib/store/account'
import { type Database, inTransaction, type Store, sqlState, store } from '@/lib/store/connect'
import {
  claimIdentity,
  freeIdentity,
  giveIdentity,
  isConfirmedOtherwise,
  releaseIdentities,
} from '@/lib/store/login-identity'
import { deletePasskeysOf } from '@/lib/store/passkey'
import { findProof, useProof } from '@/lib/store/proof'
import { decideRegistration } from '@/lib/store/registration'
import { deleteSessionsOf } from '@/lib/store/session'
import { agree, agreement, mustAgree } from './agreement'
import { recordClaim } from './claim-records'
import { problemOfClaim } from './new-password'
import { type Opening, openingOf } from './opening'
import { cardFromDetail } from './stored-card'

/** A proof of this browser: what it proved, and the hash under which it is used up. */
export type Proved = { identity: LoginIdentity; tokenHash: Buffer }

export type ClaimContext = {
  db: Store
  gateway: Gateway
  language: string
  settings: Pick<ProgrammeSettings, 'name' | 'signUpFields' | 'termsVersion'>
}

/** The context of a claim in this process: its own store, gateway and settings. */
export async function claimContext(language: string): Promise<ClaimContext> {
  return { db: store(), gateway: gateway(), language, settings: await programmeSettings() }
}

/**
 * Why a proved identity opened nothing; `terms-required` where somebody new to the portal has not agreed, a problem of
 * CardFields where the password will not do.
 */
export type ClaimProblem =
  | Exclude<Opening['kind'], 'account' | 'member'>
  | 'proof-over'
  | 'terms-required'
  | CardFieldProblem

/** Thrown to undo a transaction in which something else came of the proof, or of the member, meanwhile. */
class Overtaken extends Error {}

const TAKEN_MEANWHILE = '23505'

/**
 * Opens what a proved identity opens, once, under a new password, under none (null) where the programme asks for none,
 * or under one that was judged and hashed before the proof: the account it is on, from which everybody else is signed
 * out; or an account made for a member whom the gateway knows. Where something else came of it meanwhile, it is looked
 * at again.
 * @returns the account to open a session for.
 */
export async function claim(
  { identity, tokenHash }: Proved,
  chosen: ({ password: string | null } | { passwordHash: string | null }) & { agrees: boolean },
  context: ClaimContext,
  looks = 3,
): Promise<Outcome<{ accountID: string }, ClaimProblem>> {
  if (!(await isProved(context.db, tokenHash))) return refused('proof-over')
  const opening = await openingOf(identity, context)
  if (opening.kind !== 'account' && opening.kind !== 'member') return refused(opening.kind)
  const problem =
    'password' in chosen ? problemOfClaim(chosen.password, identity, opening, context.settings) : null
  if (problem !== null) return refused(problem)
  const isNew = await mustAgree(opening, context.db)
  if (isNew && !chosen.agrees) return refused('terms-required')
  const passwordHash = await hashOf(chosen)
  const now = new Date()
  try {
    const accountID = await inTransaction(context.db, async tx => {
      if (!(await useProof(tx, tokenHash, now))) return null
      if (opening.kind === 'account') {
        const { accountID } = opening.account
        const ended = await takeOver(tx, identity, opening, passwordHash)
        await giveIdentity(tx, identity, accountID, now)
        if (isNew) await agree(tx, { ...saidIn(context), accountID, at: now })
        await recordClaim(tx, accountID, identity, isNew ? 'made' : 'taken-over', ended)
        return accountID
      }
      const accountID = await makeAccount(tx, identity, opening, passwordHash, context, now)
      await giveIdentity(tx, identity, accountID, now)
      await recordClaim(tx, accountID, identity, 'made', 0)
      return accountID
    })
    if (accountID === null) return refused('proof-over')
    metrics().signIns.inc({ by: 'code', outcome: 'signed-in' })
    return done({ accountID })
  } catch (error) {
    if (!(error instanceof Overtaken) && sqlState(error) !== TAKEN_MEANWHILE) throw error
    return looks > 1 ? claim({ identity, tokenHash }, chosen, context, looks - 1) : refused('unreachable')
  }
}

async function hashOf(chosen: { password: string | null } | { passwordHash: string | null }) {
  if ('passwordHash' in chosen) return chosen.passwordHash
  return chosen.password === null ? null : hashPassword(chosen.password)
}

/** Nobody is told what an identity opens before they have proved it. */
async function isProved(db: Store, tokenHash: Buffer): Promise<boolean> {
  return (await findProof(db, tokenHash, new Date()))?.provedAt != null
}

/**
 * Whoever signed in with the old password, or was merely accepted, is signed out, and their passkeys open nothing any
 * more: they never proved the identity.
 * @returns how many sessions that ended.
 */
async function takeOver(
  tx: Database,
  identity: LoginIdentity,
  { account, detail }: Extract<Opening, { kind: 'account' }>,
  passwordHash: string | null,
): Promise<number> {
  const { accountID } = account
  const row = { passwordHash, ...(detail ? boundTo(detail) : {}) }
  if (!(await updateAccount(tx, accountID, row))) throw new Overtaken()
  // Looked at again under the row's lock: two who prove two identities of it at once are not both let in.
  if (await isConfirmedOtherwise(tx, accountID, identity)) throw new Overtaken()
  const ended = await deleteSessionsOf(tx, 'member', accountID)
  await deletePasskeysOf(tx, { ownerKind: 'member', ownerID: accountID })
  if (account.passwordHash !== null) await tellOwner(tx, 'password-changed', account)
  if (detail) await decideRegistration(tx, accountID, 'created', new Date(), ['accepted', 'found'])
  return ended
}

async function makeAccount(
  tx: Database,
  proved: LoginIdentity,
  { detail, registrationID }: Extract<Opening, { kind: 'member' }>,
  passwordHash: string | null,
  context: ClaimContext,
  at: Date,
): Promise<string> {
  const accountID = registrationID ?? uuidv7()
  const consent = agreement({ ...saidIn(context), accountID, at })
  const { language } = context
  const account = { accountID, passwordHash, language, ...boundTo(detail), createdAt: at }
  if (registrationID !== null) {
    await decideRegistration(tx, registrationID, 'created', at, ['started', 'undecided', 'found'])
    await releaseIdentities(tx, registrationID)
  }
  // Waits for whoever proves it in another browser at this moment: of two, even of a member without a memberID, one
  // makes the account.
  if ((await claimIdentity(tx, proved, accountID))?.isAccount) throw new Overtaken()
  // Somebody else was faster: an account stands, or the member has one.
  if (!(await insertAccount(tx, account, [consent]))) throw new Overtaken()
  // The card's other identity signs in as well, where it is free; it is still to be proved.
  for (const identity of identitiesFrom(detail.fields)) await claimIdentity(tx, identity, accountID)
  return accountID
}

const saidIn = ({ language, settings: { termsVersion } }: ClaimContext) => ({ language, termsVersion })

/** What an account gains by a member that was found for it. */
export function boundTo(detail: CardDetail) {
  return { memberID: detail.memberID, card: cardFromDetail(detail) }
}

/**
 * Takes a proved identity off an account that was confirmed by another one, so that its owner can join with it; off
 * nothing else, and from one that may still be making a member least of all.
 * @returns whether the membership service let go of it as well; an upstream over HTTP cannot be told to.
 */
export async function freeProved(
  { identity, tokenHash }: Proved,
  { db, gateway }: Pick<ClaimContext, 'db' | 'gateway'>,
): Promise<Outcome<{ everywhere: boolean }, 'proof-over'>> {
  if (!(await isProved(db, tokenHash))) return refused('proof-over')
  const { kind } = await openingOf(identity, { db, gateway })
  if (kind !== 'confirmed-otherwise') return refused('proof-over')
  const isFreed = await inTransaction(db, async tx => {
    if (!(await useProof(tx, tokenHash, new Date()))) return false
    await freeIdentity(tx, identity)
    return true
  })
  if (!isFreed) return refused('proof-over')
  return done({ everywhere: await gateway.releaseIdentity(identity) })
}
