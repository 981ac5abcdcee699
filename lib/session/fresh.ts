import { store } from '@/lib/store/connect'
import { findMemberSession, findStaffSession, type Session } from '@/lib/store/session'
import { readTokenHash, type SessionKind } from './session-cookie'

/** How long having shown who one is counts for what changes who can sign in. */
const FRESH_MS = 10 * 60_000

/** Whether the person gave a password, code or passkey in this session a moment ago. */
export function isFresh({ confirmedAt }: Pick<Session, 'confirmedAt'>, now = Date.now()): boolean {
  return now - confirmedAt.getTime() < FRESH_MS
}

/** Whether this browser's session of a kind is there and fresh. */
export async function hasFreshSession(kind: SessionKind): Promise<boolean> {
  const tokenHash = await readTokenHash(kind)
  if (tokenHash === null) return false
  const find = kind === 'member' ? findMemberSession : findStaffSession
  const found = await find(store(), tokenHash, new Date())
  return found !== null && isFresh(found.session)
}
