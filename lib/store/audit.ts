import type { Database } from './connect'
import { auditEntry } from './schema'

export type AuditEntry = typeof auditEntry.$inferSelect

export async function insertAuditEntry(db: Database, row: AuditEntry): Promise<void> {
  await db.insert(auditEntry).values(row)
}
