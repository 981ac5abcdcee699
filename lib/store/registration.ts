import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from './connect'
import { registration } from './schema'

export type Registration = typeof registration.$inferSelect
export type RegistrationState = Registration['state']

/** Writes a new registration; false where its requestId was written before. */
export async function insertRegistration(
  db: Database,
  row: Pick<Registration, 'registrationID' | 'requestID' | 'fingerprint' | 'submission' | 'startedAt'>,
): Promise<boolean> {
  const inserted = await db
    .insert(registration)
    .values({ ...row, state: 'started' })
    .onConflictDoNothing({ target: registration.requestID })
  return inserted.rowCount === 1
}

export async function findRegistration(db: Database, requestID: string): Promise<Registration | null> {
  const [row] = await db.select().from(registration).where(eq(registration.requestID, requestID))
  return row ?? null
}

export async function findRegistrationByID(
  db: Database,
  registrationID: string,
): Promise<Registration | null> {
  const [row] = await db.select().from(registration).where(eq(registration.registrationID, registrationID))
  return row ?? null
}

/** States in which nothing more will happen by itself: what was typed is no longer kept. */
const ENDED: readonly RegistrationState[] = ['created', 'refused', 'known', 'not-sent']

/** Decides an open registration; false where it was decided before and stays as it is. */
export async function decideRegistration(
  db: Database,
  registrationID: string,
  state: Exclude<RegistrationState, 'started'>,
  at: Date,
): Promise<boolean> {
  const ended = ENDED.includes(state)
  const decided = await db
    .update(registration)
    .set({ state, endedAt: ended ? at : null, ...(ended ? { submission: null } : {}) })
    .where(
      and(
        eq(registration.registrationID, registrationID),
        inArray(registration.state, ['started', 'undecided']),
      ),
    )
  return decided.rowCount === 1
}
