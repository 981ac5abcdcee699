import type { Session } from '@/lib/store/session'

/** How long having shown who one is counts for what changes who can sign in. */
const FRESH_MS = 10 * 60_000

/** Whether the person gave a password, code or passkey in this session a moment ago. */
export function isFresh({ confirmedAt }: Pick<Session, 'confirmedAt'>, now = Date.now()): boolean {
  return now - confirmedAt.getTime() < FRESH_MS
}
