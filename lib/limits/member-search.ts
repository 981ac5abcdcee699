import { refused } from '@/lib/membership/outcome'
import { type Store, store } from '@/lib/store/connect'
import { counters } from './counters'

/**
 * Looks for a member by `find`, unless a staff person looked for too many whom nobody knows: a session that was left open
 * is not to learn who is a member. Each search is counted before it is made; what found somebody is taken back.
 */
export async function trySearch<Answer extends { ok: true } | { ok: false; problem: string }>(
  staffID: string,
  find: () => Promise<Answer>,
  db: Store = store(),
) {
  const counter = counters(db)['member-search']
  const retryAfterSeconds = await counter.count(staffID)
  if (retryAfterSeconds !== null) return { ...refused('braked'), retryAfterSeconds }
  const answer = await find()
  if (answer.ok || answer.problem === 'unreachable') await counter.takeBack(staffID)
  return { ...answer, retryAfterSeconds }
}
