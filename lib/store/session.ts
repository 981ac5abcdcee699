import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { keepAccount } from './account'
import type { Database } from './connect'
import { account, session, staff } from './schema'

export type Session = typeof session.$inferSelect

/** Writes a session that begins with a sign-in: whoever opens it has just shown who they are. */
export async function insertSession(
  db: Database,
  row: Omit<Session, 'sessionID' | 'confirmedAt'>,
): Promise<void> {
  await db.insert(session).values({ ...row, confirmedAt: row.createdAt })
}

/**
 * The same for a member, unless the account was erased between the sign-in and this: false then. Call it in a
 * transaction.
 */
export async function insertMemberSession(
  db: Database,
  row: Omit<Session, 'sessionID' | 'confirmedAt'>,
): Promise<boolean> {
  if ((await keepAccount(db, row.subjectID)) === null) return false
  await insertSession(db, row)
  return true
}

function isLive(tokenHash: Buffer, kind: Session['kind'], now: Date) {
  return and(
    eq(session.tokenHash, tokenHash),
    eq(session.kind, kind),
    gt(session.idleDeadline, now),
    gt(session.absoluteDeadline, now),
  )
}

/** The member's session with its account, in one query; null where the token is unknown or a deadline has passed. */
export async function findMemberSession(db: Database, tokenHash: Buffer, now: Date) {
  const [row] = await db
    .select({ session, account })
    .from(session)
    .innerJoin(account, eq(account.accountID, session.subjectID))
    .where(isLive(tokenHash, 'member', now))
  return row ?? null
}

/** The staff person's session with their row, in one query. */
export async function findStaffSession(db: Database, tokenHash: Buffer, now: Date) {
  const [row] = await db
    .select({ session, staff })
    .from(session)
    .innerJoin(staff, eq(staff.staffID, session.subjectID))
    .where(isLive(tokenHash, 'staff', now))
  return row ?? null
}

export async function touchSession(
  db: Database,
  tokenHash: Buffer,
  row: Pick<Session, 'lastUsedAt' | 'idleDeadline'>,
): Promise<void> {
  await db.update(session).set(row).where(eq(session.tokenHash, tokenHash))
}

/** Ends one session; whose it was, or null where there is none. */
export async function deleteSession(db: Database, tokenHash: Buffer): Promise<string | null> {
  const [row] = await db
    .delete(session)
    .where(eq(session.tokenHash, tokenHash))
    .returning({ subjectID: session.subjectID })
  return row?.subjectID ?? null
}

/** Ends every session of one person; how many there were. */
export async function deleteSessionsOf(
  db: Database,
  kind: Session['kind'],
  subjectID: string,
): Promise<number> {
  const ended = await db.delete(session).where(and(eq(session.kind, kind), eq(session.subjectID, subjectID)))
  return ended.rowCount ?? 0
}

/** One person's sessions that could still be used, the one used last first. */
export function readSessionsOf(
  db: Database,
  kind: Session['kind'],
  subjectID: string,
  now: Date,
): Promise<Session[]> {
  return db
    .select()
    .from(session)
    .where(
      and(
        eq(session.kind, kind),
        eq(session.subjectID, subjectID),
        gt(session.idleDeadline, now),
        gt(session.absoluteDeadline, now),
      ),
    )
    .orderBy(desc(session.lastUsedAt))
}

/** Ends one session by its name in lists, and only of this person. Returns how many that ended: none or one. */
export async function deleteOwnSession(
  db: Database,
  kind: Session['kind'],
  subjectID: string,
  sessionID: string,
): Promise<number> {
  const own = and(eq(session.kind, kind), eq(session.subjectID, subjectID))
  const ended = await db.delete(session).where(and(own, eq(session.sessionID, sessionID)))
  return ended.rowCount ?? 0
}

/** Ends every session of one person but the one they are in. Returns how many that ended. */
export async function deleteOtherSessions(
  db: Database,
  { kind, subjectID, sessionID }: Pick<Session, 'kind' | 'subjectID' | 'sessionID'>,
): Promise<number> {
  const own = and(eq(session.kind, kind), eq(session.subjectID, subjectID))
  const ended = await db.delete(session).where(and(own, ne(session.sessionID, sessionID)))
  return ended.rowCount ?? 0
}

/** Writes down that the person has just shown again who they are. */
export async function setConfirmed(db: Database, sessionID: string, at: Date): Promise<void> {
  await db.update(session).set({ confirmedAt: at }).where(eq(session.sessionID, sessionID))
}
