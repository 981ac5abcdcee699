import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import type { Database } from './connect'
import { account, loginIdentity } from './schema'

export type IdentityHolder = { heldBy: string; isAccount: boolean }

/**
 * Claims an identity for an account, or for the registration that will become it.
 * @returns null where it is claimed now, else who holds it and whether an account stands there already.
 */
export async function claimIdentity(
  db: Database,
  identity: LoginIdentity,
  accountID: string,
): Promise<IdentityHolder | null> {
  const claimed = await db
    .insert(loginIdentity)
    .values({ identityType: identity.identityType, identityKey: identityKey(identity), accountID })
    .onConflictDoNothing()
  if (claimed.rowCount === 1) return null
  // The holder let go between the two statements: now it may be ours.
  return (await findHolder(db, identity)) ?? claimIdentity(db, identity, accountID)
}

/** Who holds an identity; null where it is free. */
export async function findHolder(db: Database, identity: LoginIdentity): Promise<IdentityHolder | null> {
  const [row] = await db
    .select({ heldBy: loginIdentity.accountID, account: account.accountID })
    .from(loginIdentity)
    .leftJoin(account, eq(account.accountID, loginIdentity.accountID))
    .where(isIdentity(identity))
  return row ? { heldBy: row.heldBy, isAccount: row.account !== null } : null
}

/** The identities of an account that codes proved. */
export function readProvedIdentities(db: Database, accountID: string) {
  return db
    .select({ identityType: loginIdentity.identityType, identityKey: loginIdentity.identityKey })
    .from(loginIdentity)
    .where(and(eq(loginIdentity.accountID, accountID), isNotNull(loginIdentity.provedAt)))
}

/**
 * Whether an account was confirmed by another identity and never by this one: then this one, although it is on it,
 * opens it for nobody.
 */
export async function isConfirmedOtherwise(
  db: Database,
  accountID: string,
  identity: LoginIdentity,
): Promise<boolean> {
  const proved = await readProvedIdentities(db, accountID)
  const isThis = (row: (typeof proved)[number]) =>
    row.identityType === identity.identityType && row.identityKey === identityKey(identity)
  return proved.length > 0 && !proved.some(isThis)
}

/** Gives a proved identity to an account, whoever held it before. */
export async function giveIdentity(
  db: Database,
  identity: LoginIdentity,
  accountID: string,
  provedAt: Date,
): Promise<void> {
  const { identityType } = identity
  await db
    .insert(loginIdentity)
    .values({ identityType, identityKey: identityKey(identity), accountID, provedAt })
    .onConflictDoUpdate({
      target: [loginIdentity.identityType, loginIdentity.identityKey],
      set: { accountID, provedAt },
    })
}

/**
 * Gives an account an identity that it has just proved in place of whatever it had of that type. False where another
 * account proved it first: then nothing was changed.
 */
export async function replaceIdentity(
  db: Database,
  identity: LoginIdentity,
  accountID: string,
  provedAt: Date,
): Promise<boolean> {
  const { identityType } = identity
  const key = identityKey(identity)
  const given = await db
    .insert(loginIdentity)
    .values({ identityType, identityKey: key, accountID, provedAt })
    .onConflictDoUpdate({
      target: [loginIdentity.identityType, loginIdentity.identityKey],
      set: { accountID, provedAt },
      setWhere: or(isNull(loginIdentity.provedAt), eq(loginIdentity.accountID, accountID)),
    })
  if (given.rowCount === 0) return false
  const old = and(eq(loginIdentity.accountID, accountID), eq(loginIdentity.identityType, identityType))
  await db.delete(loginIdentity).where(and(old, ne(loginIdentity.identityKey, key)))
  return true
}

/** Marks an identity as proved where this account still has it; false where it does not. */
export async function setIdentityProved(
  db: Database,
  identity: LoginIdentity,
  accountID: string,
  provedAt: Date,
): Promise<boolean> {
  const proved = await db
    .update(loginIdentity)
    .set({ provedAt })
    .where(and(isIdentity(identity), eq(loginIdentity.accountID, accountID)))
  return proved.rowCount === 1
}

/** The identities of an account (in the form in which they are unique), and when each was proved. */
export async function readIdentities(
  db: Database,
  accountID: string,
): Promise<(LoginIdentity & { provedAt: Date | null })[]> {
  const { identityType, identityKey: identityNo, provedAt } = loginIdentity
  return db
    .select({ identityType, identityNo, provedAt })
    .from(loginIdentity)
    .where(eq(loginIdentity.accountID, accountID))
    .orderBy(identityType)
}

/** Takes one identity, which its owner has just proved, away from whoever holds it. */
export async function freeIdentity(db: Database, identity: LoginIdentity): Promise<void> {
  await db.delete(loginIdentity).where(isIdentity(identity))
}

/** Lets go of everything a registration held. */
export async function releaseIdentities(db: Database, accountID: string): Promise<void> {
  await db.delete(loginIdentity).where(eq(loginIdentity.accountID, accountID))
}

export function isIdentity(identity: LoginIdentity) {
  return and(
    eq(loginIdentity.identityType, identity.identityType),
    eq(loginIdentity.identityKey, identityKey(identity)),
  )
}
