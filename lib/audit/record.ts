import { v7 as uuidv7 } from 'uuid'
import { type AuditEntry, insertAuditEntry } from '@/lib/store/audit'
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
