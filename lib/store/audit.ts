import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Database } from './connect'
import { auditEntry, staff } from './schema'

export type AuditEntry = typeof auditEntry.$inferSelect

export async function insertAuditEntry(db: Database, row: AuditEntry): Promise<void> {
  await db.insert(auditEntry).values(row)
}

export async function insertAuditEntries(db: Database, rows: AuditEntry[]): Promise<void> {
  await db.insert(auditEntry).values(rows)
}

/** Which entries are read: newest first, those before `before` (an entry's id, which grows with time). */
export type AuditFilter = {
  event: AuditEntry['event'] | null
  actorKind: AuditEntry['actorKind'] | null
  /** A staff person by their address, or whoever acted by the end of their id. */
  actor: { email: string } | { idEnd: string } | null
  /** The end of the id of what it was done to. */
  subjectEnd: string | null
  from: Date | null
  until: Date | null
  before: string | null
}

/** Entries with the address of the staff person who acted, newest first. */
export function readAuditEntries(db: Database, filter: AuditFilter, limit: number) {
  const { event, actorKind, actor, subjectEnd, from, until, before } = filter
  return db
    .select({ entry: auditEntry, email: staff.email })
    .from(auditEntry)
    .leftJoin(staff, eq(staff.staffID, auditEntry.actorID))
    .where(
      and(
        event === null ? undefined : eq(auditEntry.event, event),
        actorKind === null ? undefined : eq(auditEntry.actorKind, actorKind),
        actor === null ? undefined : isActor(actor),
        subjectEnd === null ? undefined : endsWith(auditEntry.subjectID, subjectEnd),
        from === null ? undefined : gte(auditEntry.at, from),
        until === null ? undefined : lt(auditEntry.at, until),
        before === null ? undefined : lt(auditEntry.entryID, before),
      ),
    )
    .orderBy(desc(auditEntry.entryID))
    .limit(limit)
}

/** What an account's member did and what was done to it, newest first, with the address of staff who acted. */
export function readAuditAbout(db: Database, accountID: string, limit: number) {
  return db
    .select({ entry: auditEntry, email: staff.email })
    .from(auditEntry)
    .leftJoin(staff, eq(staff.staffID, auditEntry.actorID))
    .where(or(eq(auditEntry.actorID, accountID), eq(auditEntry.subjectID, accountID)))
    .orderBy(desc(auditEntry.entryID))
    .limit(limit)
}

/** What was done to somebody at the request of one form; null where it was not. Call it under a lock of theirs. */
export async function findRequested(
  db: Database,
  subjectID: string,
  event: AuditEntry['event'],
  requestID: string,
): Promise<AuditEntry | null> {
  const isRequested = sql`${auditEntry.details} ->> 'requestID' = ${requestID}`
  const [row] = await db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.subjectID, subjectID), eq(auditEntry.event, event), isRequested))
    .limit(1)
  return row ?? null
}

/** Whether somebody has done something to somebody since a moment. */
export async function hasDoneSince(
  db: Database,
  { actorID, subjectID, event }: Pick<AuditEntry, 'actorID' | 'subjectID' | 'event'>,
  since: Date,
): Promise<boolean> {
  const isTheirs = and(eq(auditEntry.actorID, actorID ?? ''), eq(auditEntry.subjectID, subjectID ?? ''))
  const rows = await db
    .select({ entryID: auditEntry.entryID })
    .from(auditEntry)
    .where(and(isTheirs, eq(auditEntry.event, event), gte(auditEntry.at, since)))
    .limit(1)
  return rows.length > 0
}

function isActor(actor: NonNullable<AuditFilter['actor']>): SQL | undefined {
  if ('email' in actor) return eq(sql`lower(${staff.email})`, actor.email.toLowerCase())
  return endsWith(auditEntry.actorID, actor.idEnd)
}

const UUID_LENGTH = 36

/** A whole id goes by the index, the end of one over what the other filters leave. */
function endsWith(column: AnyPgColumn, end: string): SQL {
  return end.length === UUID_LENGTH
    ? eq(column, end)
    : eq(sql`right(${column}::text, ${end.length}::int)`, end)
}
