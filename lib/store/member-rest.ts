import { asc, eq } from 'drizzle-orm'
import type { Database } from './connect'
import type { MemberRow } from './member'
import { member, redemption } from './schema'

/** A member's row with every use of a benefit there was, the oldest first; null where there is no such member. */
export async function readMemberRest(
  db: Database,
  memberID: string,
): Promise<{ row: MemberRow; redemptions: (typeof redemption.$inferSelect)[] } | null> {
  const [row] = await db.select().from(member).where(eq(member.memberID, memberID))
  if (!row) return null
  const redemptions = await db
    .select()
    .from(redemption)
    .where(eq(redemption.memberID, memberID))
    .orderBy(asc(redemption.startedAt), asc(redemption.redemptionID))
  return { row, redemptions }
}
