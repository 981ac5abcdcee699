import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from './connect'
import { previewAnswer, previewShare, staff } from './schema'

export type PreviewShare = typeof previewShare.$inferSelect
export type PreviewAnswer = typeof previewAnswer.$inferSelect

export async function insertShare(db: Database, row: PreviewShare): Promise<void> {
  await db.insert(previewShare).values(row)
}

export async function findShare(db: Database, shareID: string): Promise<PreviewShare | null> {
  const [row] = await db.select().from(previewShare).where(eq(previewShare.shareID, shareID))
  return row ?? null
}

/** The newest shares of a benefit, newest first, with who made each. */
export function readShares(db: Database, templateID: string, limit: number) {
  return db
    .select({ share: previewShare, sharedBy: staff.email })
    .from(previewShare)
    .leftJoin(staff, eq(staff.staffID, previewShare.sharedBy))
    .where(eq(previewShare.templateID, templateID))
    .orderBy(desc(previewShare.shareID))
    .limit(limit)
}

/** Forgets shares that ended before a moment, with the names of those who answered. */
export async function deleteOldShares(db: Database, endedBefore: Date): Promise<void> {
  const old = db
    .select({ shareID: previewShare.shareID })
    .from(previewShare)
    .where(lt(previewShare.expiresAt, endedBefore))
  await db.delete(previewAnswer).where(inArray(previewAnswer.shareID, old))
  await db.delete(previewShare).where(lt(previewShare.expiresAt, endedBefore))
}

/** Closes a share of this benefit; false where there is none that is open. */
export async function revokeShare(
  db: Database,
  { shareID, templateID }: Pick<PreviewShare, 'shareID' | 'templateID'>,
  now: Date,
): Promise<boolean> {
  const revoked = await db
    .update(previewShare)
    .set({ revokedAt: now })
    .where(
      and(
        eq(previewShare.shareID, shareID),
        eq(previewShare.templateID, templateID),
        isNull(previewShare.revokedAt),
      ),
    )
  return revoked.rowCount === 1
}

/** What was said of these shares, oldest first. */
export function readAnswers(db: Database, shareIDs: readonly string[]): Promise<PreviewAnswer[]> {
  if (shareIDs.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(previewAnswer)
    .where(inArray(previewAnswer.shareID, [...shareIDs]))
    .orderBy(asc(previewAnswer.answerID))
}

/**
 * Keeps an answer where the share is open and has room for one more; `known` where this `answerID` was kept before. Under the
 * share's lock: many at once are not more than one after another would be, and nothing comes after it was closed.
 */
export async function insertAnswer(
  db: Database,
  row: PreviewAnswer,
  most: number,
): Promise<'kept' | 'known' | 'full' | 'closed'> {
  const isOpen = and(eq(previewShare.shareID, row.shareID), isNull(previewShare.revokedAt))
  const locked = await db.select({ one: sql`1` }).from(previewShare).where(isOpen).for('update')
  if (locked.length === 0) return 'closed'
  const [count] = await db
    .select({ answers: sql<number>`count(*)::int` })
    .from(previewAnswer)
    .where(eq(previewAnswer.shareID, row.shareID))
  const inserted =
    (count?.answers ?? 0) < most && (await db.insert(previewAnswer).values(row).onConflictDoNothing())
  if (!inserted) return 'full'
  return inserted.rowCount === 1 ? 'kept' : 'known'
}
