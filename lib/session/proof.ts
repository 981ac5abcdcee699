import { v7 as uuidv7 } from 'uuid'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { type Database, inTransaction, type Store, store } from '@/lib/store/connect'
import { queueMessage } from '@/lib/store/outbox'
import {
  codesSentSince,
  countWrongTry,
  insertCode,
  insertProof,
  lockProof,
  lockSending,
  newestCodes,
  type Proof,
  type ProofPurpose,
  setProved,
} from '@/lib/store/proof'
import { linkBeside } from './link-token'
import { codeFrom, hashOfCode, isCode, newCode } from './one-time-code'
import { hashOfToken, newToken } from './token'

const MINUTE_MS = 60_000
/** How long a proof may take, and what was proved may be used. */
export const PROOF_MS = 60 * MINUTE_MS
const CODE_MS = 10 * MINUTE_MS
/** A message needs its time; whoever presses again sooner would only be sent two. */
const RESEND_MS = MINUTE_MS
/** After so many wrong codes a proof is over. */
export const WRONG_TRIES = 5
/**
 * Codes that one identity is sent within an hour and a day, by all browsers together. With five tries at two codes
 * each, guessing takes some forty years of trying.
 */
const SENT_AT_MOST = [
  { codes: 5, within: 60 * MINUTE_MS },
  { codes: 12, within: 1_440 * MINUTE_MS },
]

export type { Proof, ProofPurpose }

type Context = { db: Store; now: number }
const here = (): Context => ({ db: store(), now: Date.now() })

/** A code could not be sent now: seconds after which it can be. */
export type SendProblem = { code: 'too-soon' | 'too-many-codes'; retryAfterSeconds: number }

/** What a proof begins with: whose it is to be, what for, and what goes on once a code has proved it. */
export type NewProof = {
  identity: LoginIdentity
  purpose: ProofPurpose
  language: string
} & Partial<Pick<Proof, 'registrationID' | 'accountID' | 'sealedSignUp' | 'next'>>

/**
 * Begins the proof that an identity is its typist's: writes the proof, its first code, and the message, in one
 * transaction. Whether that message is sent is decided by the worker, so that known and unknown look and take the same.
 * @returns the token that this browser keeps; the store has its hash only.
 */
export async function startProof(
  started: NewProof,
  { db, now }: Context = here(),
): Promise<Outcome<{ token: string }, SendProblem>> {
  const token = newToken()
  const tokenHash = hashOfToken(token)
  return inTransaction(db, async tx => {
    const wait = await codesWait(tx, started.identity, now)
    if (wait !== null) return refused({ code: 'too-many-codes', retryAfterSeconds: wait })
    const times = { startedAt: new Date(now), expiresAt: new Date(now + PROOF_MS) }
    await insertProof(tx, { ...started, ...times, tokenHash })
    await sendCode(tx, tokenHash, started, now)
    return done({ token })
  })
}

/** Sends one more code for a proof under way; the one before it stays valid. */
export async function sendCodeAgain(
  tokenHash: Buffer,
  { db, now }: Context = here(),
): Promise<Outcome<null, SendProblem | { code: 'proof-over' }>> {
  return inTransaction(db, async tx => {
    const row = await lockProof(tx, tokenHash, new Date(now))
    // After too many wrong tries a new code would open nothing.
    if (row === null || row.wrongTries >= WRONG_TRIES) return refused({ code: 'proof-over' })
    const early = await secondsToResend(tokenHash, { db: tx, now })
    if (early > 0) return refused({ code: 'too-soon', retryAfterSeconds: early })
    const wait = await codesWait(tx, identityOf(row), now)
    if (wait !== null) return refused({ code: 'too-many-codes', retryAfterSeconds: wait })
    await sendCode(tx, tokenHash, { ...row, identity: identityOf(row) }, now)
    return done(null)
  })
}

export type CodeProblem = 'no-code' | 'wrong-code' | 'code-over' | 'too-many-tries' | 'proof-over'

/**
 * Tries a code. Of several at once one after another is counted; a right one proves the identity and is spent, and
 * after five wrong ones the proof is over.
 */
export async function enterCode(
  tokenHash: Buffer,
  typed: string,
  { db, now }: Context = here(),
): Promise<Outcome<null, CodeProblem>> {
  const code = codeFrom(typed)
  return inTransaction(db, async tx => {
    const row = await lockProof(tx, tokenHash, new Date(now))
    if (row === null) return refused('proof-over')
    if (row.provedAt !== null) return done(null)
    if (row.wrongTries >= WRONG_TRIES) return refused('too-many-tries')
    if (code === null) return refused('no-code')
    const codes = await newestCodes(tx, tokenHash)
    const live = codes.filter(({ expiresAt }) => expiresAt.getTime() > now)
    if (live.some(({ codeHash }) => isCode(codeHash, tokenHash, code))) {
      await setProved(tx, tokenHash, new Date(now))
      return done(null)
    }
    if (live.length === 0) return refused('code-over')
    await countWrongTry(tx, tokenHash)
    return refused(row.wrongTries + 1 >= WRONG_TRIES ? 'too-many-tries' : 'wrong-code')
  })
}

/** Seconds until another code may be asked for; 0 where it may be now. */
export async function secondsToResend(
  tokenHash: Buffer,
  { db, now }: { db: Database; now: number } = here(),
): Promise<number> {
  const [newest] = await newestCodes(db, tokenHash)
  return newest ? Math.max(0, Math.ceil((newest.createdAt.getTime() + RESEND_MS - now) / 1_000)) : 0
}

export function identityOf({ identityType, identityNo }: Proof): LoginIdentity {
  return { identityType, identityNo }
}

/** Seconds until an identity may be sent a code again, null where it may be now. In a transaction: others wait for its end. */
export async function codesWait(tx: Database, identity: LoginIdentity, now: number): Promise<number | null> {
  // Counted one after another: many browsers at once are not sent more than one after another would be.
  await lockSending(tx, identity)
  for (const { codes: most, within } of SENT_AT_MOST) {
    const { codes, first } = await codesSentSince(tx, identity, new Date(now - within))
    if (codes >= most) return Math.max(1, Math.ceil(((first?.getTime() ?? now) + within - now) / 1_000))
  }
  return null
}

async function sendCode(
  tx: Database,
  proofHash: Buffer,
  { identity, purpose, language, accountID = null }: Omit<NewProof, 'next'>,
  now: number,
): Promise<void> {
  const code = newCode()
  await insertCode(tx, {
    proofHash,
    codeID: uuidv7(),
    codeHash: hashOfCode(proofHash, code),
    createdAt: new Date(now),
    expiresAt: new Date(now + CODE_MS),
  })
  const values = { code, ...(await linkBeside(tx, proofHash, { identity, purpose, language })) }
  await queueMessage(tx, { to: identity, kind: 'code', values, language, proofHash, accountID })
}
