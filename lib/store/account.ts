import { eq, inArray, or, sql } from 'drizzle-orm'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { Database } from './connect'
import { appendConsents, type Consent } from './consent'
import { isIdentity } from './login-identity'
import { account, loginIdentity } from './schema'

export type Account = typeof account.$inferSelect
export type NewAccount = typeof account.$inferInsert

/**
 * Writes an account with its first consents; false where it, or another account of the same member, stands already.
 * Call it in a transaction.
 */
export async function insertAccount(db: Database, row: NewAccount, consents: Consent[]): Promise<boolean> {
  const inserted = await db.insert(account).values(row).onConflictDoNothing()
  if (inserted.rowCount === 1) await appendConsents(db, consents)
  return inserted.rowCount === 1
}

export async function findAccount(db: Database, accountID: string): Promise<Account | null> {
  const [row] = await db.select().from(account).where(eq(account.accountID, accountID))
  return row ?? null
}

/** An account under its lock: what is read of it holds until the transaction ends. */
export async function lockAccount(db: Database, accountID: string): Promise<Account | null> {
  const [row] = await db.select().from(account).where(eq(account.accountID, accountID)).for('update')
  return row ?? null
}

export async function findAccountByIdentity(db: Database, identity: LoginIdentity): Promise<Account | null> {
  const [row] = await db
    .select({ account })
    .from(loginIdentity)
    .innerJoin(account, eq(account.accountID, loginIdentity.accountID))
    .where(isIdentity(identity))
  return row?.account ?? null
}

/**
 * An account that cannot be erased before the transaction ends; null where it is gone. Whatever is to be written about an
 * account is written after this, or could outlive it.
 */
export async function keepAccount(db: Database, accountID: string): Promise<Account | null> {
  const [row] = await db.select().from(account).where(eq(account.accountID, accountID)).for('key share')
  return row ?? null
}

/** The account of a member, as the gateway names them. */
export async function findAccountByMember(db: Database, memberID: string): Promise<Account | null> {
  const [row] = await db.select().from(account).where(eq(account.memberID, memberID))
  return row ?? null
}

/**
 * Accounts by the number on the card that is stored here: where no upstream can be asked whose it is. Reads them all, so
 * for staff alone.
 */
export async function findAccountsByStoredNumber(
  db: Database,
  numbers: readonly string[],
): Promise<Account[]> {
  const [cardNo, externalRefNo] = [
    sql`${account.card} ->> 'cardNo'`,
    sql`${account.card} ->> 'externalRefNo'`,
  ]
  return db
    .select()
    .from(account)
    .where(or(inArray(cardNo, [...numbers]), inArray(externalRefNo, [...numbers])))
    .limit(2)
}

/**
 * Sets what a proof gives an account: a password, and the member that was found for it where one was. False where the
 * account was removed meanwhile.
 */
export async function updateAccount(
  db: Database,
  accountID: string,
  row: Partial<Pick<Account, 'passwordHash' | 'memberID' | 'card' | 'language'>>,
): Promise<boolean> {
  const updated = await db.update(account).set(row).where(eq(account.accountID, accountID))
  return updated.rowCount === 1
}

/** Removes an account that never came to have a member. Consents stay: they are a record of what was said. */
export async function deleteAccount(db: Database, accountID: string): Promise<void> {
  await db.delete(account).where(eq(account.accountID, accountID))
}
