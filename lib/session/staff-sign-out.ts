import { record } from '@/lib/audit/record'
import { store } from '@/lib/store/connect'

/** Writes down that a staff person signed out. */
export function recordSignOut(staffID: string): Promise<void> {
  return record(store(), {
    actorKind: 'staff',
    actorID: staffID,
    event: 'staff-signed-out',
    subjectID: staffID,
  })
}
