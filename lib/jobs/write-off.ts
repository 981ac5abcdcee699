import { gateway } from '@/lib/gateway'
import { log } from '@/lib/log'
import { inTransaction, type Store } from '@/lib/store/connect'
import { membersWithEnded, writeOffEnded } from '@/lib/store/ledger'
import { nameOf } from './queue-loop'

/** How many members are looked up at once; each is written off in a transaction of its own. */
const BATCH = 200

/**
 * Writes off what ended by `now`, member by member, wherever the portal keeps the members itself. It may be killed at any
 * moment, run in several workers at once, or have been off for days: what is written is the same. A member who fails is
 * told to the log and left for the next time. @returns how many entries were written.
 */
export async function writeOffAll(db: Store, now: Date, signal?: AbortSignal): Promise<number> {
  if (gateway().ledger === null) return 0
  let written = 0
  let after: string | null = null
  while (!signal?.aborted) {
    const memberIDs: string[] = await membersWithEnded(db, now, after, BATCH)
    for (const memberID of memberIDs) {
      if (signal?.aborted) break
      written += await inTransaction(db, tx => writeOffEnded(tx, memberID, now)).catch(error => {
        log.warn({ event: 'write-off', memberID, error: nameOf(error) })
        return 0
      })
    }
    if (memberIDs.length < BATCH) break
    after = memberIDs.at(-1) ?? null
  }
  return written
}
