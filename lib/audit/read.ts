import { z } from 'zod'
import { type AuditFilter, readAuditEntries } from '@/lib/store/audit'
import { AUDIT_EVENTS } from '@/lib/store/audit-event'
import { type Store, store } from '@/lib/store/connect'

export { AUDIT_EVENTS }
export const ACTOR_KINDS = ['member', 'staff', 'visitor', 'system'] as const

const PAGE_SIZE = 50
const DAY_MS = 86_400_000

const day = z.iso
  .date()
  .transform(text => new Date(`${text}T00:00:00Z`))
  .nullable()
  .catch(null)

/** What an address asks for; what is none of these is left out. Days are whole days in UTC. */
const filter = z.object({
  event: z.enum(AUDIT_EVENTS).nullable().catch(null),
  actorKind: z.enum(ACTOR_KINDS).nullable().catch(null),
  from: day,
  until: day.transform(date => date && new Date(date.getTime() + DAY_MS)),
  before: z.uuid().nullable().catch(null),
})

/** A filter from the query of an address, whatever stands in it. */
export function auditFilterFrom(query: Record<string, unknown>): AuditFilter {
  return filter.parse({ event: null, actorKind: null, from: null, until: null, before: null, ...query })
}

/** One page of the trail, newest first; `next` is the `before` of the page after it. */
export async function auditPage(asked: AuditFilter, db: Store = store()) {
  const rows = await readAuditEntries(db, asked, PAGE_SIZE + 1)
  const entries = rows.slice(0, PAGE_SIZE)
  return { entries, next: rows.length > PAGE_SIZE ? (entries.at(-1)?.entry.entryID ?? null) : null }
}
