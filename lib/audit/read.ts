import { z } from 'zod'
import { instantInZone } from '@/lib/membership/programme-zone'
import { type AuditFilter, readAuditEntries } from '@/lib/store/audit'
import { AUDIT_EVENTS } from '@/lib/store/audit-event'
import { type Store, store } from '@/lib/store/connect'

export { AUDIT_EVENTS }
export const ACTOR_KINDS = ['member', 'staff', 'visitor', 'system'] as const

const PAGE_SIZE = 50
const DAY_MS = 86_400_000

/** The last eight characters are what the table shows of an id. */
const ID_END = /^[\da-f-]{8,36}$/
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,189}$/

const typed = z
  .string()
  .catch('')
  .transform(text => text.trim().toLowerCase())
const day = z.iso.date().nullable().catch(null)

const query = z.object({
  event: z.enum(AUDIT_EVENTS).nullable().catch(null),
  actorKind: z.enum(ACTOR_KINDS).nullable().catch(null),
  actor: typed,
  subject: typed,
  from: day,
  until: day,
  before: z.uuid().nullable().catch(null),
})

/** What was typed and is neither an address nor the end of an id: of that nothing is found, which has to be said. */
export type UnreadFilter = 'actor' | 'subject'

/**
 * A filter from the query of an address, whatever stands in it. Days are whole days in `zone`. What is none of these is
 * left out, but `unread` names what a person typed.
 */
export function auditFilterFrom(
  asked: Record<string, unknown>,
  zone: string,
): { filter: AuditFilter; unread: UnreadFilter[] } {
  const given = query.parse({
    event: null,
    actorKind: null,
    actor: '',
    subject: '',
    from: null,
    until: null,
    before: null,
    ...asked,
  })
  const { event, actorKind, before, subject } = given
  const actor = actorFrom(given.actor)
  const subjectEnd = isIdEnd(subject) ? subject : null
  return {
    filter: {
      event,
      actorKind,
      actor,
      subjectEnd,
      from: beginningOf(given.from, zone),
      until: beginningOf(dayAfter(given.until), zone),
      before,
    },
    unread: [
      ...(given.actor !== '' && actor === null ? (['actor'] as const) : []),
      ...(subject !== '' && subjectEnd === null ? (['subject'] as const) : []),
    ],
  }
}

// A whole id is compared as one: thirty-six characters that are none would be an error to PostgreSQL.
const isIdEnd = (text: string) => ID_END.test(text) && (text.length < 36 || UUID.test(text))

function actorFrom(text: string): AuditFilter['actor'] {
  if (ADDRESS.test(text)) return { email: text }
  return isIdEnd(text) ? { idEnd: text } : null
}

function dayAfter(date: string | null): string | null {
  return date && new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}

function beginningOf(date: string | null, zone: string): Date | null {
  return date === null ? null : instantInZone(zone, `${date}T00:00`)
}

/** One entry with the address of the staff person who acted. */
export type AuditLine = Awaited<ReturnType<typeof readAuditEntries>>[number]

/** One page of the trail, newest first; `next` is the `before` of the page after it. */
export async function auditPage(asked: AuditFilter, db: Store = store(), size = PAGE_SIZE) {
  const rows = await readAuditEntries(db, asked, size + 1)
  const entries = rows.slice(0, size)
  return { entries, next: rows.length > size ? (entries.at(-1)?.entry.entryID ?? null) : null }
}
