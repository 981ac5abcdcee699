import { and, count, desc, eq, gt, inArray, isNotNull, isNull, min, notInArray, sql } from 'drizzle-orm'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import type { Database } from './connect'
import { oneTimeCode, type PROOF_PURPOSES, proof } from './schema'

export type ProofPurpose = (typeof PROOF_PURPOSES)[number]
export type Proof = typeof proof.$inferSelect
type Code = typeof oneTimeCode.$inferSelect

export async function insertProof(
  db: Database,
  {
    identity,
    ...row
  }: { identity: LoginIdentity } & Pick<
    Proof,
    'tokenHash' | 'purpose' | 'language' | 'startedAt' | 'expiresAt'
  > &
    Partial<Pick<Proof, 'registrationID' | 'accountID' | 'sealedSignUp' | 'next'>>,
): Promise<void> {
  await db.insert(proof).values({ ...row, ...identity, identityKey: identityKey(identity) })
}

function isOpen(tokenHash: Buffer, now: Date) {
  return and(eq(proof.tokenHash, tokenHash), gt(proof.expiresAt, now), isNull(proof.usedAt))
}

/** The proof under way behind a token; null where it has run out, was used, or never was. */
export async function findProof(db: Database, tokenHash: Buffer, now: Date): Promise<Proof | null> {
  const [row] = await db.select().from(proof).where(isOpen(tokenHash, now))
  return row ?? null
}

/** What the proof that asked for a message is for; null where it is gone. */
export async function readPurpose(db: Database, tokenHash: Buffer): Promise<ProofPurpose | null> {
  const [row] = await db.select({ purpose: proof.purpose }).from(proof).where(eq(proof.tokenHash, tokenHash))
  return row?.purpose ?? null
}

/** The same under a row lock: tries are counted one after another. Call it in a transaction. */
export async function lockProof(db: Database, tokenHash: Buffer, now: Date): Promise<Proof | null> {
  const [row] = await db.select().from(proof).where(isOpen(tokenHash, now)).for('update')
  return row ?? null
}

/** Remembers which link proves what a proof is about, besides its codes. */
export async function setLink(db: Database, tokenHash: Buffer, linkHash: Buffer): Promise<void> {
  await db.update(proof).set({ linkHash }).where(eq(proof.tokenHash, tokenHash))
}

function isLinked(linkHash: Buffer, now: Date) {
  const isOpen = and(gt(proof.expiresAt, now), isNull(proof.usedAt), isNull(proof.provedAt))
  return and(eq(proof.linkHash, linkHash), isOpen)
}

/** The proof behind a link; null where it has run out, was proved already, or never was. */
export async function findLinkedProof(db: Database, linkHash: Buffer, now: Date): Promise<Proof | null> {
  const [row] = await db.select().from(proof).where(isLinked(linkHash, now))
  return row ?? null
}

/** The same under a row lock. Call it in a transaction. */
export async function lockLinkedProof(db: Database, linkHash: Buffer, now: Date): Promise<Proof | null> {
  const [row] = await db.select().from(proof).where(isLinked(linkHash, now)).for('update')
  return row ?? null
}

export async function setProved(db: Database, tokenHash: Buffer, at: Date): Promise<void> {
  await db.update(proof).set({ provedAt: at }).where(eq(proof.tokenHash, tokenHash))
}

export async function countWrongTry(db: Database, tokenHash: Buffer): Promise<void> {
  await db
    .update(proof)
    .set({ wrongTries: sql`${proof.wrongTries} + 1` })
    .where(eq(proof.tokenHash, tokenHash))
}

/** Puts another sign-up in the place of the one that waits; not where something came of the proof meanwhile. */
export async function setWaiting(
  db: Database,
  tokenHash: Buffer,
  sealedSignUp: Buffer,
  now: Date,
): Promise<void> {
  await db.update(proof).set({ sealedSignUp }).where(isOpen(tokenHash, now))
}

/**
 * Uses a proved identity up, and forgets the sign-up that waited for it; false where something came of it before, it was
 * not proved, or has run out.
 */
export async function useProof(db: Database, tokenHash: Buffer, at: Date): Promise<boolean> {
  const used = await db
    .update(proof)
    .set({ usedAt: at, sealedSignUp: null })
    .where(and(isOpen(tokenHash, at), isNotNull(proof.provedAt)))
  return used.rowCount === 1
}

export async function insertCode(db: Database, row: Code): Promise<void> {
  await db.insert(oneTimeCode).values(row)
}

/** The newest code of a proof and the one before it, newest first, whether they still live or not. */
export function newestCodes(db: Database, proofHash: Buffer): Promise<Code[]> {
  return db
    .select()
    .from(oneTimeCode)
    .where(eq(oneTimeCode.proofHash, proofHash))
    .orderBy(desc(oneTimeCode.codeID))
    .limit(2)
}

/** Makes everybody else who is about to send this identity a code wait for the end of the transaction. */
export async function lockSending(db: Database, identity: LoginIdentity): Promise<void> {
  const name = `code ${identity.identityType} ${identityKey(identity)}`
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/** How many codes an identity was sent since a moment, by whatever browser, and when the first of them was. */
export async function codesSentSince(
  db: Database,
  identity: LoginIdentity,
  since: Date,
): Promise<{ codes: number; first: Date | null }> {
  const [row] = await db
    .select({ codes: count(), first: min(oneTimeCode.createdAt) })
    .from(oneTimeCode)
    .innerJoin(proof, eq(proof.tokenHash, oneTimeCode.proofHash))
    .where(
      and(
        eq(proof.identityType, identity.identityType),
        eq(proof.identityKey, identityKey(identity)),
        gt(oneTimeCode.createdAt, since),
      ),
    )
  return { codes: row?.codes ?? 0, first: row?.first ?? null }
}

/**
 * Forgets the codes of an identity but those that its newest proof would still take, so that it can be sent more. What
 * other browsers were sent opens nothing any more. Call it under `lockSending`. @returns how many that were.
 */
export async function forgetOlderCodes(db: Database, identity: LoginIdentity): Promise<number> {
  const isOf = and(
    eq(proof.identityType, identity.identityType),
    eq(proof.identityKey, identityKey(identity)),
  )
  const proofs = await db
    .select({ tokenHash: proof.tokenHash })
    .from(proof)
    .where(isOf)
    .orderBy(desc(proof.startedAt))
  const [newest] = proofs
  if (!newest) return 0
  const kept = (await newestCodes(db, newest.tokenHash)).map(({ codeID }) => codeID)
  const hashes = proofs.map(({ tokenHash }) => tokenHash)
  const isKept = kept.length > 0 ? notInArray(oneTimeCode.codeID, kept) : undefined
  const forgotten = await db.delete(oneTimeCode).where(and(inArray(oneTimeCode.proofHash, hashes), isKept))
  return forgotten.rowCount ?? 0
}
