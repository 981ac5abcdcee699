import { v7 as uuidv7 } from 'uuid'
import { type AuditEntry, insertAuditEntries, insertAuditEntry } from '@/lib/store/audit'
import type { Database } from '@/lib/store/connect'

export type NewAuditEntry = Pick<AuditEntry, 'actorKind' | 'actorID' | 'event' | 'subjectID'> &
  Partial<Pick<AuditEntry, 'details'>>

/**
 * Writes down that something was done, in the transaction that did it where there is one. Only ids of ours and codes:
 * nothing that was typed.
 */
export function record(db: Database, entry: NewAuditEntry, now = new Date()): Promise<void> {
  return insertAuditEntry(db, { details: {}, ...entry, entryID: uuidv7(), at: now })
}

/** The same of several things at once, at most a few hundred. */
export function recordAll(db: Database, entries: readonly NewAuditEntry[], now = new Date()): Promise<void> {
  return insertAuditEntries(
    db,
    entries.map(entry => ({ details: {}, ...entry, entryID: uuidv7(), at: now })),
  )
}
