import { and, asc, count, eq, gt, lt } from 'drizzle-orm'
import type { Database } from './connect'
import { passkey, passkeyChallenge } from './schema'

export type Passkey = typeof passkey.$inferSelect
export type PasskeyOwner = Pick<Passkey, 'ownerKind' | 'ownerID'>

function isOwn({ ownerKind, ownerID }: PasskeyOwner, credentialID?: string) {
  return and(
    eq(passkey.ownerKind, ownerKind),
    eq(passkey.ownerID, ownerID),
    credentialID === undefined ? undefined : eq(passkey.credentialID, credentialID),
  )
}

export async function insertChallenge(
  db: Database,
  row: typeof passkeyChallenge.$inferInsert,
): Promise<void> {
  await db.insert(passkeyChallenge).values(row)
}

/** Takes a challenge, once: of several answers to it one alone is looked at. False where it has run out or never was. */
export async function takeChallenge(db: Database, challengeHash: Buffer, now: Date): Promise<boolean> {
  const taken = await db
    .delete(passkeyChallenge)
    .where(and(eq(passkeyChallenge.challengeHash, challengeHash), gt(passkeyChallenge.expiresAt, now)))
  return taken.rowCount === 1
}

/** Writes a passkey; false where that credential is somebody's already. */
export async function insertPasskey(
  db: Database,
  row: Omit<typeof passkey.$inferInsert, 'lastUsedAt'>,
): Promise<boolean> {
  return (await db.insert(passkey).values(row).onConflictDoNothing()).rowCount === 1
}

export async function findPasskey(db: Database, credentialID: string): Promise<Passkey | null> {
  const [row] = await db.select().from(passkey).where(eq(passkey.credentialID, credentialID))
  return row ?? null
}

/** Somebody's passkeys, the oldest first. */
export function readPasskeys(db: Database, owner: PasskeyOwner): Promise<Passkey[]> {
  return db
    .select()
    .from(passkey)
    .where(isOwn(owner))
    .orderBy(asc(passkey.createdAt), asc(passkey.credentialID))
}

export async function countPasskeys(db: Database, owner: PasskeyOwner): Promise<number> {
  const [row] = await db.select({ passkeys: count() }).from(passkey).where(isOwn(owner))
  return row?.passkeys ?? 0
}

/**
 * Writes down that a passkey was used. False where it was removed meanwhile, or where its counter did not go on: it is
 * zero for good, or grows with each use, else there is a copy of the authenticator.
 */
export async function markPasskeyUsed(
  db: Database,
  credentialID: string,
  { counter, now }: { counter: number; now: Date },
): Promise<boolean> {
  const goesOn = counter === 0 ? eq(passkey.counter, 0) : lt(passkey.counter, counter)
  const used = await db
    .update(passkey)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(passkey.credentialID, credentialID), goesOn))
  return used.rowCount === 1
}

/** Gives one of somebody's own passkeys another name; false where it is not theirs. */
export async function namePasskey(
  db: Database,
  owner: PasskeyOwner,
  credentialID: string,
  name: string,
): Promise<boolean> {
  return (await db.update(passkey).set({ name }).where(isOwn(owner, credentialID))).rowCount === 1
}

/** Removes one of somebody's own passkeys; false where it is not theirs. */
export async function deletePasskey(
  db: Database,
  owner: PasskeyOwner,
  credentialID: string,
): Promise<boolean> {
  return (await db.delete(passkey).where(isOwn(owner, credentialID))).rowCount === 1
}

/** Removes every passkey of one person, for whoever gets the account back by a proof: nobody else keeps a key to it. */
export async function deletePasskeysOf(db: Database, owner: PasskeyOwner): Promise<void> {
  await db.delete(passkey).where(isOwn(owner))
}
