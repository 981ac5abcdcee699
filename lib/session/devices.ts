import { record } from '@/lib/audit/record'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { deleteOtherSessions, deleteOwnSession, readSessionsOf, type Session } from '@/lib/store/session'
import { type Device, deviceFrom } from './device'

/** The session of the browser that asks, a member's or a staff person's. */
type Own = Pick<Session, 'kind' | 'subjectID' | 'sessionID'>

/** A session of a member or staff person as its owner sees it. */
export type DeviceSession = Device & {
  sessionID: string
  isThis: boolean
  signedInAt: Date
  lastUsedAt: Date
}

/** Every device on which the person is signed in: this one first, then the one used last. */
export async function deviceSessions(
  session: Own,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<DeviceSession[]> {
  const rows = await readSessionsOf(db, session.kind, session.subjectID, new Date(now))
  return rows
    .map(row => ({
      ...deviceFrom(row.device),
      sessionID: row.sessionID,
      isThis: row.sessionID === session.sessionID,
      signedInAt: row.createdAt,
      lastUsedAt: row.lastUsedAt,
    }))
    .toSorted((one, other) => Number(other.isThis) - Number(one.isThis))
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Signs one other device of the person out; false where the name is of none, or of somebody else's. */
export async function endDevice(session: Own, sessionID: string, db: Store = store()): Promise<boolean> {
  if (!UUID.test(sessionID) || sessionID.toLowerCase() === session.sessionID) return false
  return inTransaction(db, async tx => {
    const count = await deleteOwnSession(tx, session.kind, session.subjectID, sessionID)
    if (count > 0) await record(tx, { ...ended(session), details: { count } })
    return count > 0
  })
}

/** Signs every other device of the person out. Returns how many. */
export async function endOtherDevices(session: Own, db: Store = store()): Promise<number> {
  return inTransaction(db, async tx => {
    const count = await deleteOtherSessions(tx, session)
    if (count > 0) await record(tx, { ...ended(session), details: { count } })
    return count
  })
}

const ended = ({ kind, subjectID }: Own) =>
  ({
    actorKind: kind,
    actorID: subjectID,
    event: kind === 'staff' ? 'staff-sessions-ended' : 'sessions-ended',
    subjectID,
  }) as const
