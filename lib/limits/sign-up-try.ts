import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import { type Store, store } from '@/lib/store/connect'
import { countedAddress } from './address'
import { counters } from './counters'

/** Who is about to join, and from where. */
export type SignUpTry = { identities: readonly LoginIdentity[]; address: string }

/** Counts a sign-up that the gateway is about to be asked for; seconds to wait where it must not be, else null. */
export async function countSignUp(
  { identities, address }: SignUpTry,
  db: Store = store(),
): Promise<number | null> {
  const { 'sign-up-identity': byIdentity, 'sign-up-address': byAddress } = counters(db)
  const waits = await Promise.all([
    ...identities.map(identity => byIdentity.count(identityKey(identity))),
    byAddress.count(countedAddress(address)),
  ])
  const longest = Math.max(...waits.map(wait => wait ?? 0))
  return longest > 0 ? longest : null
}

/** Takes a sign-up back that reached nobody. */
export async function takeBackSignUp({ identities, address }: SignUpTry, db: Store = store()): Promise<void> {
  const { 'sign-up-identity': byIdentity, 'sign-up-address': byAddress } = counters(db)
  await Promise.all([
    ...identities.map(identity => byIdentity.takeBack(identityKey(identity))),
    byAddress.takeBack(countedAddress(address)),
  ])
}
