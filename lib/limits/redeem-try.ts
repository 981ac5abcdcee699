import { refused } from '@/lib/membership/outcome'
import { type Store, store } from '@/lib/store/connect'
import { counters } from './counters'

/** Counts a benefit that an account is about to use; seconds to wait where it must not, else null. */
export function countRedeeming(accountID: string, db: Store = store()): Promise<number | null> {
  return counters(db).redeeming.count(accountID)
}

/**
 * Asks by `ask` for what a code stands for, unless a staff person typed too many that nobody has. Each try is counted
 * before it is judged, so that of many at once no more are judged; what is no wrong code is taken back.
 */
export async function tryTillCode<Answer extends { ok: true } | { ok: false; problem: string }>(
  staffID: string,
  ask: () => Promise<Answer>,
  db: Store = store(),
) {
  const counter = counters(db)['till-code']
  const retryAfterSeconds = await counter.count(staffID)
  if (retryAfterSeconds !== null) return { ...refused('braked'), retryAfterSeconds }
  const answer = await ask()
  if (answer.ok || (answer.problem !== 'unknown' && answer.problem !== 'wrong-member'))
    await counter.takeBack(staffID)
  return { ...answer, retryAfterSeconds }
}
