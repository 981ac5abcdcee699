import { eq, isNull } from 'drizzle-orm'
import type { Store } from '@/lib/store/connect'
import { auditEntry } from '@/lib/store/schema'

/** What was written down about somebody (null: about nobody known), oldest first, without ids and times. */
export function entriesAbout(db: Store, subjectID: string | null) {
  const { actorKind, actorID, event, details } = auditEntry
  return db
    .select({ actorKind, actorID, event, details })
    .from(auditEntry)
    .where(subjectID === null ? isNull(auditEntry.subjectID) : eq(auditEntry.subjectID, subjectID))
    .orderBy(auditEntry.entryID)
}
