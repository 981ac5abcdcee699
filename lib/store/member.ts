import { and, desc, eq, sql } from 'drizzle-orm'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import type { Database } from './connect'
import { ledgerEntry, member, memberIdentity, tier } from './schema'

export type MemberRow = typeof member.$inferSelect
export type LedgerEntry = typeof ledgerEntry.$inferSelect

/**
 * Writes a member with the identities that are theirs alone; all or nothing, so call it in a transaction.
 * @returns `repeated` where this requestID made a member before, `known` where an identity belongs to another one.
 */
export async function insertMember(
  db: Database,
  row: MemberRow,
  identities: LoginIdentity[],
): Promise<'inserted' | 'repeated' | 'known'> {
  const inserted = await db.insert(member).values(row).onConflictDoNothing({ target: member.requestID })
  if (inserted.rowCount === 0) return 'repeated'
  for (const identity of identities) {
    const claimed = await db
      .insert(memberIdentity)
      .values({
        identityType: identity.identityType,
        identityKey: identityKey(identity),
        memberID: row.memberID,
      })
      .onConflictDoNothing()
    if (claimed.rowCount === 0) return 'known'
  }
  return 'inserted'
}

export async function findMemberByRequest(db: Database, requestID: string): Promise<MemberRow | null> {
  const [row] = await db.select().from(member).where(eq(member.requestID, requestID))
  return row ?? null
}

/** The member whose e-mail address or mobile number it is; null where it is nobody's. */
export async function findMemberByIdentity(db: Database, identity: LoginIdentity): Promise<string | null> {
  const [row] = await db
    .select({ memberID: memberIdentity.memberID })
    .from(memberIdentity)
    .where(isIdentity(identity))
  return row?.memberID ?? null
}

/** Takes an identity off the member who has it; call it in a transaction. */
export async function dropIdentity(db: Database, identity: LoginIdentity): Promise<void> {
  const [dropped] = await db
    .delete(memberIdentity)
    .where(isIdentity(identity))
    .returning({ memberID: memberIdentity.memberID })
  if (!dropped) return
  const emptied = identity.identityType === 'EMAIL' ? { email: null } : { mobilePhone: null }
  await db.update(member).set(emptied).where(eq(member.memberID, dropped.memberID))
}

/** A member's row under its lock: changes are made one after another. Call it in a transaction. */
export async function lockMember(db: Database, memberID: string): Promise<MemberRow | null> {
  const [row] = await db.select().from(member).where(eq(member.memberID, memberID)).for('update')
  return row ?? null
}

export async function updateMember(db: Database, memberID: string, row: Partial<MemberRow>): Promise<void> {
  await db.update(member).set(row).where(eq(member.memberID, memberID))
}

/** Makes an identity the one of its type by which a member is found; false where another member has it. */
export async function moveIdentity(
  db: Database,
  identity: LoginIdentity,
  memberID: string,
): Promise<boolean> {
  const { identityType } = identity
  const own = and(eq(memberIdentity.memberID, memberID), eq(memberIdentity.identityType, identityType))
  await db.delete(memberIdentity).where(own)
  const claimed = await db
    .insert(memberIdentity)
    .values({ identityType, identityKey: identityKey(identity), memberID })
    .onConflictDoNothing()
  return claimed.rowCount === 1
}

function isIdentity(identity: LoginIdentity) {
  return and(
    eq(memberIdentity.identityType, identity.identityType),
    eq(memberIdentity.identityKey, identityKey(identity)),
  )
}

function latestBalance(memberID: string, asset: LedgerEntry['asset']) {
  return sql<string>`coalesce((select ${ledgerEntry.balanceAfter} from ${ledgerEntry}
    where ${ledgerEntry.memberID} = ${memberID} and ${ledgerEntry.asset} = ${asset}
    order by ${ledgerEntry.entryNo} desc limit 1), 0)`.mapWith(Number)
}

/** A member with both balances and the tier, in one query. */
export async function findMemberCard(db: Database, memberID: string) {
  const [row] = await db
    .select({
      member,
      tier,
      points: latestBalance(memberID, 'POINT'),
      storedValue: latestBalance(memberID, 'BALANCE'),
    })
    .from(member)
    .leftJoin(tier, eq(tier.level, member.level))
    .where(eq(member.memberID, memberID))
  return row ?? null
}

/**
 * Appends one entry under the member's row lock, so that `balanceAfter` is right whatever else happens at once.
 * Call it in a transaction.
 */
export async function appendLedgerEntry(
  db: Database,
  entry: Omit<LedgerEntry, 'entryNo' | 'balanceAfter' | 'draws'>,
): Promise<LedgerEntry> {
  await db
    .select({ id: member.memberID })
    .from(member)
    .where(eq(member.memberID, entry.memberID))
    .for('update')
  const [last] = await db
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.memberID, entry.memberID), eq(ledgerEntry.asset, entry.asset)))
    .orderBy(desc(ledgerEntry.entryNo))
    .limit(1)
  const row = {
    ...entry,
    entryNo: (last?.entryNo ?? 0) + 1,
    balanceAfter: (last?.balanceAfter ?? 0) + entry.change,
    draws: [],
  }
  await db.insert(ledgerEntry).values(row)
  return row
}
