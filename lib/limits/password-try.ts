import { identityKey, loginIdentityFrom } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { type Store, store } from '@/lib/store/connect'
import { countedAddress } from './address'
import { counters } from './counters'

/**
 * `braked`: too many wrong tries from here, wait. `password-paused`: too many from everywhere; a code still opens the
 * account. Both are said of whatever was typed, whether anybody has it or not.
 */
export type BrakeProblem = 'braked' | 'password-paused'

/** Whose password is tried: the identity in the form in which it is unique, and the true address of the request. */
export type Tried = { of: 'member' | 'staff' | 'confirm'; identity: string; address: string }

/** What a refused form is made of: a code, and the seconds to wait where some are stated. */
export type TryProblem<Problem extends string> = {
  problem: Problem | BrakeProblem
  retryAfterSeconds: number | null
}

/**
 * Checks a password by `check`, unless too many were wrong. Every try is counted before it is judged, so that of many at
 * once no more are judged than of one after another. A braked try is checked all the same, with a password that nobody
 * has: it takes the same time, and a right one opens nothing and tells nothing. A right one clears the brake.
 */
export async function tryPassword<Value, Problem extends string>(
  tried: Tried,
  password: string,
  check: (password: string) => Promise<Outcome<Value, Problem | 'unavailable'>>,
  db: Store = store(),
): Promise<Outcome<Value, TryProblem<Problem | 'unavailable'>>> {
  const { pair, identity, address } = counters(db)
  const from = countedAddress(tried.address)
  const who = `${tried.of} ${tried.identity}`
  const pairWait = await pair.count([who, from])
  const [identityWait, addressWait] = await Promise.all([
    // A try that is braked already guesses nothing: one address alone cannot pause a password within an hour.
    pairWait === null ? identity.count(who) : identity.wait(who),
    address.count(from),
  ])
  const braked = brakeOf(pairWait ?? addressWait, identityWait)
  const checked = await check(braked === null ? password : '')
  if (braked !== null) return refused(braked)
  if (checked.ok) {
    await Promise.all([pair.forget([who, from]), identity.takeBack(who), address.takeBack(from)])
    return done(checked.value)
  }
  // Nobody looked whether it was right.
  if (checked.problem === 'unavailable')
    await Promise.all([pair.takeBack([who, from]), identity.takeBack(who), address.takeBack(from)])
  return refused({ problem: checked.problem, retryAfterSeconds: null })
}

function brakeOf(fromHere: number | null, fromEverywhere: number | null) {
  // Where waiting alone does not help, the way that does is named.
  if (fromEverywhere !== null)
    return { problem: 'password-paused', retryAfterSeconds: fromEverywhere } as const
  return fromHere === null ? null : ({ problem: 'braked', retryAfterSeconds: fromHere } as const)
}

/** The normal form of what was typed into the one box, so that no spelling of it is counted apart; as typed where it is none. */
export function triedIdentity(typed: string, defaultCallingCode: string): string {
  const identity = loginIdentityFrom(typed, defaultCallingCode)
  return identity ? identityKey(identity) : typed.trim().toLowerCase()
}
