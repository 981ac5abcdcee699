import { record } from '@/lib/audit/record'
import { hasDoneSince } from '@/lib/store/audit'
import { type Store, store } from '@/lib/store/connect'

const HOUR_MS = 3_600_000

/** Writes down that a staff person looked at a member: once an hour, however often the page is loaded. */
export async function lookedAt(accountID: string, staffID: string, db: Store = store()): Promise<void> {
  const look = { actorID: staffID, subjectID: accountID, event: 'member-looked-at' } as const
  if (await hasDoneSince(db, look, new Date(Date.now() - HOUR_MS))) return
  await record(db, { actorKind: 'staff', ...look })
}
