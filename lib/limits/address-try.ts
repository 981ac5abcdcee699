import { type Store, store } from '@/lib/store/connect'
import { countedAddress } from './address'
import { counters } from './counters'

/** Counts against an address a code that is asked for or tried, or a sign-up that came to nothing. Seconds to wait, or null. */
export function countAddress(address: string, db: Store = store()): Promise<number | null> {
  return counters(db).address.count(countedAddress(address))
}

/** Takes back what turned out well: only failures are to count, since offices and shops share an address. */
export function takeBackAddress(address: string, times: number, db: Store = store()): Promise<void> {
  return counters(db).address.takeBack(countedAddress(address), times)
}

/**
 * Seconds for which an address is to send no more forms, or null. `joins` for the sign-up form, which has a limit of its
 * own for what reaches the gateway.
 */
export async function addressWait(
  address: string,
  joins: boolean,
  db: Store = store(),
): Promise<number | null> {
  const counted = countedAddress(address)
  const { address: failures, 'sign-up-address': signUps } = counters(db)
  const [wait, signUpWait] = await Promise.all([failures.wait(counted), joins ? signUps.wait(counted) : null])
  return wait === null ? signUpWait : Math.max(wait, signUpWait ?? 0)
}
