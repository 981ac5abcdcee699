import type { AuditEntry } from '@/lib/store/audit'
import { type Store, store } from '@/lib/store/connect'
import { record } from './record'

/** Writes down what a staff person took out of the portal, which changes nothing in it and is about nobody in particular. */
export function recordByStaff(
  staffID: string,
  event: Extract<AuditEntry['event'], 'benefits-exported' | 'audit-exported'>,
  details: AuditEntry['details'],
  db: Store = store(),
): Promise<void> {
  return record(db, { actorKind: 'staff', actorID: staffID, event, subjectID: null, details })
}
