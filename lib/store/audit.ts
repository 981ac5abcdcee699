import { and, desc, eq, gte, lt } from 'drizzle-orm'
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
  from: Date | null
  until: Date | null
  before: string | null
}

/** Entries with the address of the staff person who acted, newest first. */
export function readAuditEntries(db: Database, filter: AuditFilter, limit: number) {
  const { event, actorKind, from, until, before } = filter
  return db
    .select({ entry: auditEntry, email: staff.email })
    .from(auditEntry)
    .leftJoin(staff, eq(staff.staffID, auditEntry.actorID))
    .where(
      and(
        event === null ? undefined : eq(auditEntry.event, event),
        actorKind === null ? undefined : eq(auditEntry.actorKind, actorKind),
        from === null ? undefined : gte(auditEntry.at, from),
        until === null ? undefined : lt(auditEntry.at, until),
        before === null ? undefined : lt(auditEntry.entryID, before),
      ),
    )
    .orderBy(desc(auditEntry.entryID))
    .limit(limit)
}
