import { and, eq } from 'drizzle-orm'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import type { Database } from './connect'
import { account, loginIdentity } from './schema'

/**
 * Claims an identity for an account, or for the registration that will become it.
 * @returns null where it is claimed now, else who holds it and whether an account stands there already.
 */
export async function claimIdentity(
  db: Database,
  identity: LoginIdentity,
  accountID: string,
): Promise<{ heldBy: string; isAccount: boolean } | null> {
  const claimed = await db
    .insert(loginIdentity)
    .values({ identityType: identity.identityType, identityKey: identityKey(identity), accountID })
    .onConflictDoNothing()
  if (claimed.rowCount === 1) return null
  const [holder] = await db
    .select({ heldBy: loginIdentity.accountID, account: account.accountID })
    .from(loginIdentity)
    .leftJoin(account, eq(account.accountID, loginIdentity.accountID))
    .where(isIdentity(identity))
  // The holder let go between the two statements: now it may be ours.
  if (!holder) return claimIdentity(db, identity, accountID)
  return { heldBy: holder.heldBy, isAccount: holder.account !== null }
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
