import { and, asc, eq, gt, inArray, min, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import { balanceAt } from './balance'
import type { Database } from './connect'
import { member, memberIdentity, tier } from './schema'

export type MemberRow = typeof member.$inferSelect

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

/** Whose card has one of these numbers, printed by us or set by staff; nearly always nobody's or one member's. */
export async function findMembersByCardNumber(db: Database, numbers: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ memberID: member.memberID })
    .from(member)
    .where(or(inArray(member.cardNo, [...numbers]), inArray(member.externalRefNo, [...numbers])))
    .orderBy(asc(member.memberID))
  return rows.map(({ memberID }) => memberID)
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

export async function hasMember(db: Database, memberID: string): Promise<boolean> {
  const rows = await db.select({ one: member.memberID }).from(member).where(eq(member.memberID, memberID))
  return rows.length > 0
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

/** A member with both balances as they are at `now`, the tier and the one that follows it, in one query. */
export async function findMemberCard(db: Database, memberID: string, now = new Date()) {
  const nextTier = alias(tier, 'next_tier')
  const following = alias(tier, 'following')
  const nextRank = db
    .select({ rank: min(following.rank) })
    .from(following)
    .where(gt(following.rank, tier.rank))
  const [row] = await db
    .select({
      member,
      tier,
      nextTier,
      points: balanceAt(memberID, 'POINT', now),
      storedValue: balanceAt(memberID, 'BALANCE', now),
    })
    .from(member)
    .leftJoin(tier, eq(tier.level, member.level))
    .leftJoin(nextTier, eq(nextTier.rank, nextRank))
    .where(eq(member.memberID, memberID))
  return row ?? null
}
