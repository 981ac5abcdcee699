import { record } from '@/lib/audit/record'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { deleteOtherSessions, deleteOwnSession, readSessionsOf } from '@/lib/store/session'
import type { CurrentMember } from './current-member'
import { type Device, deviceFrom } from './device'

/** A session of the account as its owner sees it. */
export type DeviceSession = Device & {
  sessionID: string
  isThis: boolean
  signedInAt: Date
  lastUsedAt: Date
}

/** Every device that is signed in to the account: this one first, then the one used last. */
export async function deviceSessions(
  { account, session }: CurrentMember,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<DeviceSession[]> {
  const rows = await readSessionsOf(db, 'member', account.accountID, new Date(now))
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

/** Signs one other device of the account out; false where the name is of none, or of somebody else's. */
export async function endDevice(
  { account, session }: CurrentMember,
  sessionID: string,
  db: Store = store(),
): Promise<boolean> {
  if (!UUID.test(sessionID) || sessionID.toLowerCase() === session.sessionID) return false
  return inTransaction(db, async tx => {
    const count = await deleteOwnSession(tx, 'member', account.accountID, sessionID)
    if (count > 0) await record(tx, { ...ended(account), details: { count } })
    return count > 0
  })
}

/** Signs every other device of the account out. Returns how many. */
export async function endOtherDevices(
  { account, session }: CurrentMember,
  db: Store = store(),
): Promise<number> {
  return inTransaction(db, async tx => {
    const count = await deleteOtherSessions(tx, session)
    if (count > 0) await record(tx, { ...ended(account), details: { count } })
    return count
  })
}

const ended = ({ accountID }: CurrentMember['account']) =>
  ({ actorKind: 'member', actorID: accountID, event: 'sessions-ended', subjectID: accountID }) as const
