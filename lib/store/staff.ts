import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Database } from './connect'
import { staff, staffInvitation } from './schema'

export type Staff = typeof staff.$inferSelect
export type StaffInvitation = typeof staffInvitation.$inferSelect

/** Makes a staff person, or gives the one with this e-mail another role. */
export async function saveStaff(
  db: Database,
  row: Pick<Staff, 'staffID' | 'email' | 'role' | 'createdAt'>,
): Promise<string> {
  const [saved] = await db
    .insert(staff)
    .values(row)
    .onConflictDoUpdate({ target: staff.email, set: { role: row.role } })
    .returning({ staffID: staff.staffID })
  return saved?.staffID ?? row.staffID
}

export async function findStaffByEmail(db: Database, email: string): Promise<Staff | null> {
  const [row] = await db.select().from(staff).where(eq(staff.email, email))
  return row ?? null
}

/** Sets the password, and with it the authenticator's secret where one is given. */
export async function setStaffCredentials(
  db: Database,
  staffID: string,
  credentials: { passwordHash: string; totpSecret?: Buffer },
): Promise<void> {
  await db.update(staff).set(credentials).where(eq(staff.staffID, staffID))
}

/** Takes an authenticator step once; false where it, or a later one, was taken before. */
export async function takeTotpStep(db: Database, staffID: string, step: number): Promise<boolean> {
  const taken = await db
    .update(staff)
    .set({ totpLastStep: step })
    .where(and(eq(staff.staffID, staffID), lt(staff.totpLastStep, step)))
  return taken.rowCount === 1
}

export async function insertInvitation(db: Database, row: StaffInvitation): Promise<void> {
  await db.insert(staffInvitation).values(row)
}

/** Takes back the links a person was sent and has not used. */
export async function deleteOpenInvitations(db: Database, staffID: string): Promise<void> {
  await db
    .delete(staffInvitation)
    .where(and(eq(staffInvitation.staffID, staffID), isNull(staffInvitation.usedAt)))
}

/** An invitation that was not used and has not run out, with the person it is for. */
export async function findInvitation(db: Database, tokenHash: Buffer, now: Date) {
  const [row] = await db
    .select({ invitation: staffInvitation, staff })
    .from(staffInvitation)
    .innerJoin(staff, eq(staff.staffID, staffInvitation.staffID))
    .where(
      and(
        eq(staffInvitation.tokenHash, tokenHash),
        isNull(staffInvitation.usedAt),
        gt(staffInvitation.expiresAt, now),
      ),
    )
  return row ?? null
}

/** Uses an invitation up; false where somebody else was first. */
export async function useInvitation(db: Database, tokenHash: Buffer, now: Date): Promise<boolean> {
  const used = await db
    .update(staffInvitation)
    .set({ usedAt: now })
    .where(and(eq(staffInvitation.tokenHash, tokenHash), isNull(staffInvitation.usedAt)))
  return used.rowCount === 1
}
