import { and, desc, eq, exists, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from './connect'
import { benefit, benefitTemplate, redemption, redemptionCode } from './schema'

export type RedemptionRow = typeof redemption.$inferSelect
export type RedemptionKey = Pick<RedemptionRow, 'memberID' | 'redemptionID'>

const isKey = ({ memberID, redemptionID }: RedemptionKey) =>
  and(eq(redemption.memberID, memberID), eq(redemption.redemptionID, redemptionID))

/** The newest redemption of each benefit of a member. */
export function readNewestRedemptions(db: Database, memberID: string): Promise<RedemptionRow[]> {
  return db
    .selectDistinctOn([redemption.benefitInstanceID])
    .from(redemption)
    .where(eq(redemption.memberID, memberID))
    .orderBy(redemption.benefitInstanceID, desc(redemption.startedAt))
}

export async function findRedemption(db: Database, key: RedemptionKey): Promise<RedemptionRow | null> {
  const [row] = await db.select().from(redemption).where(isKey(key))
  return row ?? null
}

/** The one redemption of a benefit that is open or accepted; one whose time is over may still stand as open. */
export async function findLiveRedemption(
  db: Database,
  memberID: string,
  benefitInstanceID: string,
): Promise<RedemptionRow | null> {
  const [row] = await db
    .select()
    .from(redemption)
    .where(
      and(
        eq(redemption.memberID, memberID),
        eq(redemption.benefitInstanceID, benefitInstanceID),
        inArray(redemption.state, ['open', 'accepted']),
      ),
    )
  return row ?? null
}

/** Which redemption a code is of; a code may be hashed under any of several keys. */
export async function findRedemptionKey(db: Database, codeHashes: Buffer[]): Promise<RedemptionKey | null> {
  const [row] = await db
    .select({ memberID: redemptionCode.memberID, redemptionID: redemptionCode.redemptionID })
    .from(redemptionCode)
    .where(inArray(redemptionCode.codeHash, codeHashes))
  return row ?? null
}

/** A redemption with its benefit and the benefit's texts of today. */
export async function findRedeemed(db: Database, { memberID, redemptionID }: RedemptionKey) {
  const [row] = await db
    .select({ redemption, benefit, template: benefitTemplate })
    .from(redemption)
    .innerJoin(
      benefit,
      and(
        eq(benefit.memberID, redemption.memberID),
        eq(benefit.benefitInstanceID, redemption.benefitInstanceID),
      ),
    )
    .innerJoin(benefitTemplate, eq(benefitTemplate.templateID, benefit.templateID))
    .where(isKey({ memberID, redemptionID }))
  return row ?? null
}

/** One benefit of a member under its row lock, with its texts of today. Call it in a transaction. */
export async function lockBenefit(db: Database, memberID: string, benefitInstanceID: string) {
  const [row] = await db
    .select({ benefit, template: benefitTemplate })
    .from(benefit)
    .innerJoin(benefitTemplate, eq(benefitTemplate.templateID, benefit.templateID))
    .where(and(eq(benefit.memberID, memberID), eq(benefit.benefitInstanceID, benefitInstanceID)))
    .for('update', { of: benefit })
  return row ?? null
}

/** False where the benefit has a live redemption already: the unique key decides, whatever was looked up before. */
export async function insertRedemption(db: Database, row: RedemptionRow): Promise<boolean> {
  const inserted = await db.insert(redemption).values(row).onConflictDoNothing()
  return inserted.rowCount === 1
}

/** @throws the database's error where another redemption has this code. */
export async function insertRedemptionCode(
  db: Database,
  row: typeof redemptionCode.$inferInsert,
): Promise<void> {
  await db.insert(redemptionCode).values(row)
}

export async function updateRedemption(
  db: Database,
  key: RedemptionKey,
  row: Partial<RedemptionRow>,
): Promise<void> {
  await db.update(redemption).set(row).where(isKey(key))
}

/** Whether the benefit was in the status `from`, and now is in `to`. */
export async function moveBenefit(
  db: Database,
  { memberID, benefitInstanceID }: Pick<RedemptionRow, 'memberID' | 'benefitInstanceID'>,
  from: 'ACTIVATED' | 'USED',
  to: 'ACTIVATED' | 'USED',
): Promise<boolean> {
  const moved = await db
    .update(benefit)
    .set({ status: to })
    .where(
      and(
        eq(benefit.memberID, memberID),
        eq(benefit.benefitInstanceID, benefitInstanceID),
        eq(benefit.status, from),
      ),
    )
  return moved.rowCount === 1
}

/** Forgets the codes of redemptions that ended before `before`: a till is told of none of them any more. */
export async function deleteOldCodes(db: Database, before: Date): Promise<void> {
  await db.delete(redemptionCode).where(
    exists(
      db
        .select({ one: sql`1` })
        .from(redemption)
        .where(
          and(
            eq(redemption.memberID, redemptionCode.memberID),
            eq(redemption.redemptionID, redemptionCode.redemptionID),
            lt(redemption.expiresAt, before),
          ),
        ),
    ),
  )
}
