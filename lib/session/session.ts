import { headers } from 'next/headers'
import { inTransaction, store } from '@/lib/store/connect'
import {
  deleteSession,
  insertMemberSession,
  insertSession,
  type Session,
  touchSession,
} from '@/lib/store/session'
import { clearCookie, readTokenHash, type SessionKind, writeCookie } from './session-cookie'
import { hashOfToken, newToken } from './token'

const MINUTE_MS = 60_000
const DAY_MS = 1_440 * MINUTE_MS

/** How long a session lives unused, and at most. A member's card must open at the till months later. */
const LIFETIME: Record<SessionKind, { idleMs: number; absoluteMs: number; touchEveryMs: number }> = {
  member: { idleMs: 90 * DAY_MS, absoluteMs: 400 * DAY_MS, touchEveryMs: 60 * MINUTE_MS },
  staff: { idleMs: 30 * MINUTE_MS, absoluteMs: DAY_MS / 2, touchEveryMs: MINUTE_MS },
}

/**
 * Opens a session under a new token, ending the one this browser had of the same kind: nothing planted survives sign-in.
 * Of an account that is erased meanwhile none is opened.
 */
export async function openSession(kind: SessionKind, subjectID: string): Promise<void> {
  await endSession(kind)
  const token = newToken()
  const now = Date.now()
  const { idleMs, absoluteMs } = LIFETIME[kind]
  const row = {
    tokenHash: hashOfToken(token),
    kind,
    subjectID,
    device: ((await headers()).get('user-agent') ?? '').slice(0, 200),
    createdAt: new Date(now),
    lastUsedAt: new Date(now),
    idleDeadline: new Date(now + idleMs),
    absoluteDeadline: new Date(now + absoluteMs),
  }
  if (kind === 'staff') await insertSession(store(), row)
  else if (!(await inTransaction(store(), tx => insertMemberSession(tx, row)))) return
  await writeCookie(`portal-${kind}`, token, absoluteMs / 1000)
}

/** Ends this browser's session of a kind, in the store and in the browser. */
export async function endSession(kind: SessionKind): Promise<void> {
  const tokenHash = await readTokenHash(kind)
  if (tokenHash !== null) await deleteSession(store(), tokenHash)
  await clearCookie(`portal-${kind}`)
}

/** Moves the idle deadline on, but not with every request: at most one write an hour (a minute for staff). */
export async function keepAlive(session: Session, now = Date.now()): Promise<void> {
  const { idleMs, touchEveryMs } = LIFETIME[session.kind]
  if (now - session.lastUsedAt.getTime() < touchEveryMs) return
  const touched = { lastUsedAt: new Date(now), idleDeadline: new Date(now + idleMs) }
  await touchSession(store(), session.tokenHash, touched)
}
