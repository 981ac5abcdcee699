import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import type { Database } from './connect'
import { staffRecoveryCode } from './schema'

/** Puts new codes, as their hashes, in the place of all that a staff person had. */
export async function replaceRecoveryCodes(
  db: Database,
  staffID: string,
  hashes: readonly Buffer[],
  createdAt: Date,
): Promise<void> {
  await db.delete(staffRecoveryCode).where(eq(staffRecoveryCode.staffID, staffID))
  await db
    .insert(staffRecoveryCode)
    .values(hashes.map(codeHash => ({ staffID, codeHash, createdAt, usedAt: null })))
}

/** Uses a code up, once, known by its hash under any of our secrets; false where it is none of theirs or was used. */
export async function useRecoveryCode(
  db: Database,
  staffID: string,
  hashes: readonly Buffer[],
  usedAt: Date,
): Promise<boolean> {
  const used = await db
    .update(staffRecoveryCode)
    .set({ usedAt })
    .where(
      and(
        eq(staffRecoveryCode.staffID, staffID),
        inArray(staffRecoveryCode.codeHash, [...hashes]),
        isNull(staffRecoveryCode.usedAt),
      ),
    )
  return used.rowCount === 1
}

/** How many codes a staff person has left. */
export async function countRecoveryCodes(db: Database, staffID: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(staffRecoveryCode)
    .where(and(eq(staffRecoveryCode.staffID, staffID), isNull(staffRecoveryCode.usedAt)))
  return row?.left ?? 0
}
