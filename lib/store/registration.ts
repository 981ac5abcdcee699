import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import type { Database } from './connect'
import { registration } from './schema'

export type Registration = typeof registration.$inferSelect
export type RegistrationState = Registration['state']

/** Writes a new registration; false where its requestId was written before. */
export async function insertRegistration(
  db: Database,
  row: Pick<
    Registration,
    'registrationID' | 'requestID' | 'fingerprint' | 'submission' | 'language' | 'startedAt'
  >,
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
const ENDED: readonly RegistrationState[] = ['created', 'refused', 'known', 'not-sent', 'absent']

/** What only an answer of Create Member ends. */
export const UNANSWERED = ['started', 'undecided'] as const satisfies RegistrationState[]

/** What the upstream is asked about again: nobody knows yet whether it made a member. */
export const OPEN = ['started', 'undecided', 'accepted'] as const satisfies RegistrationState[]

/** Decides a registration that is in one of the states `from`; false where it is not, and stays as it is. */
export async function decideRegistration(
  db: Database,
  registrationID: string,
  state: Exclude<RegistrationState, 'started'>,
  at: Date,
  from: readonly RegistrationState[] = UNANSWERED,
): Promise<boolean> {
  const ended = ENDED.includes(state)
  const decided = await db
    .update(registration)
    .set({ state, endedAt: ended ? at : null, ...(ended ? { submission: null } : {}) })
    .where(and(eq(registration.registrationID, registrationID), inArray(registration.state, [...from])))
  return decided.rowCount === 1
}

/** Counts one more inquiry about a registration; false where another one was counted since it was read. */
export async function countInquiry(
  db: Database,
  { registrationID, inquiries }: Pick<Registration, 'registrationID' | 'inquiries'>,
): Promise<boolean> {
  const counted = await db
    .update(registration)
    .set({ inquiries: inquiries + 1 })
    .where(and(eq(registration.registrationID, registrationID), eq(registration.inquiries, inquiries)))
  return counted.rowCount === 1
}

/** Registrations that have been open since before a moment, oldest first: for staff, who may decide them. */
export function readOpenRegistrations(
  db: Database,
  startedBefore: Date,
  limit: number,
): Promise<Registration[]> {
  return db
    .select()
    .from(registration)
    .where(and(inArray(registration.state, [...OPEN]), lt(registration.startedAt, startedBefore)))
    .orderBy(asc(registration.startedAt))
    .limit(limit)
}
