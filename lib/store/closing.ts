import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Account } from './account'
import type { Database } from './connect'
import { account, outbox } from './schema'

/** By the one clock that all processes share: whoever is too late to keep an account finds it being erased. */
const isDue = lte(account.closesAt, sql`now()`)

/** Says when an account is to be erased; null where it is gone, or was to be erased already. */
export async function setClosing(db: Database, accountID: string, days: number): Promise<Date | null> {
  const [row] = await db
    .update(account)
    .set({ closesAt: sql`now() + make_interval(days => ${days})` })
    .where(and(eq(account.accountID, accountID), isNull(account.closesAt)))
    .returning({ closesAt: account.closesAt })
  return row?.closesAt ?? null
}

/** Takes that back; false where nothing was to be erased, or its time has come. */
export async function setKept(db: Database, accountID: string): Promise<boolean> {
  const kept = await db
    .update(account)
    .set({ closesAt: null })
    .where(and(eq(account.accountID, accountID), gt(account.closesAt, sql`now()`)))
  return kept.rowCount === 1
}

/** Accounts whose time has come, the longest due first. */
export async function readDueAccounts(db: Database, limit: number): Promise<Account[]> {
  return db.select().from(account).where(isDue).orderBy(asc(account.closesAt)).limit(limit)
}

/** An account whose time has come, under its lock; null where it is gone, or another worker is at it. */
export async function lockDueAccount(db: Database, accountID: string): Promise<Account | null> {
  const [row] = await db
    .select()
    .from(account)
    .where(and(eq(account.accountID, accountID), isDue))
    .for('update', { skipLocked: true })
  return row ?? null
}

/** Whether no word about the closing waits to be sent any more, of those that were written since a moment. */
export async function isClosingTold(db: Database, accountID: string, since: Date): Promise<boolean> {
  const [waiting] = await db
    .select({ messageID: outbox.messageID })
    .from(outbox)
    .where(
      and(
        eq(outbox.accountID, accountID),
        eq(outbox.kind, 'closing'),
        inArray(outbox.state, ['queued', 'sending']),
        gt(outbox.createdAt, since),
      ),
    )
    .limit(1)
  return waiting === undefined
}
