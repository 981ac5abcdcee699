import { type Database, store } from '@/lib/store/connect'
import { type Count, dropCounts, readCounts } from '@/lib/store/rate-limit'
import { brakeAt, countsAbout } from './counters'

/**
 * What holds a member up now: wrong passwords from one place (`pair`) or from everywhere (`identity`), wrong ones where
 * they showed who they are (`confirm`), sign-ups with what is theirs, or benefits begun. Seconds until it ends by itself.
 */
export type Brake = {
  kind: 'pair' | 'identity' | 'confirm' | 'sign-up-identity' | 'redeeming'
  seconds: number
}

/** The brakes in force on an account and its identities; of one kind the longest. What an address got wrong is not theirs. */
export async function brakesOn(
  accountID: string,
  identityKeys: readonly string[],
  { db, now }: { db: Database; now: Date } = { db: store(), now: new Date() },
): Promise<Brake[]> {
  const counts = countsAbout(accountID, identityKeys)
  const rows = await readCounts(db, counts, now)
  const brakes = rows.flatMap(row => brakeOf(row, counts.isConfirming, now))
  const longest = new Map<Brake['kind'], Brake>()
  for (const brake of brakes.toSorted((one, other) => one.seconds - other.seconds))
    longest.set(brake.kind, brake)
  return [...longest.values()]
}

/** Forgets everything that was counted about an account and its identities. @returns how many counts there were. */
export function releaseBrakes(
  accountID: string,
  identityKeys: readonly string[],
  db: Database = store(),
): Promise<number> {
  return dropCounts(db, countsAbout(accountID, identityKeys))
}

function brakeOf(row: Count, isConfirming: (key: string) => boolean, now: Date): Brake[] {
  const brake = brakeAt(row, now)
  if (brake === null) return []
  const { name, seconds } = brake
  if (name === 'address' || name === 'sign-up-address' || name === 'till-code' || name === 'member-search')
    return []
  return [{ kind: isConfirming(row.key) ? 'confirm' : name, seconds }]
}
