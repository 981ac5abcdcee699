import { config } from '@/lib/config'
import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { Outcome } from '@/lib/membership/outcome'
import { type ProgrammeSettings, programmeSettings } from '@/lib/programme/settings'
import { verifyPassword } from '@/lib/session/password'
import type { Account } from '@/lib/store/account'
import { type Store, store } from '@/lib/store/connect'
import { isConfirmedOtherwise } from '@/lib/store/login-identity'
import type { SignUp } from './sign-up-schema'

/** Why somebody did not join; words for each code are in `messages/`. */
export type RegisterProblem =
  /** The upstream refused what was typed. */
  | { code: 'refused' }
  /** The e-mail or mobile belongs to a member: sign in. */
  | { code: 'already-a-member' }
  /** The upstream knows the e-mail or mobile, but cannot be asked whose it is: nothing can be claimed here. */
  | { code: 'member-elsewhere' }
  /** Another registration, from elsewhere, holds the e-mail or mobile and is not decided yet. */
  | { code: 'being-checked' }
  /** The request never had an effect: try again, after the stated wait where there is one. */
  | { code: 'not-sent'; retryAfterSeconds: number | null }
  /** These details were sent many times lately, so they were not sent again: wait. */
  | { code: 'braked'; retryAfterSeconds: number }
  /** This form was sent before with other content. */
  | { code: 'sent-before' }

/** Joined (open a session for the account), or undecided (show the pending page under this requestID). */
export type Registered = { state: 'joined'; accountID: string } | { state: 'undecided'; requestID: string }

export type RegisterAnswer = Outcome<Registered, RegisterProblem>

/** What a registration works with, besides what was typed. */
export type RegisterContext = {
  db: Store
  gateway: Gateway
  language: string
  settings: Pick<ProgrammeSettings, 'name' | 'signUpFields' | 'termsVersion'>
  /** The registration that this very browser left undecided, if any. */
  pendingRequestID: string | null
  /** The true address of whoever is joining. */
  address: string
  /** The identity that this browser has proved, and the hash of the password that it typed before it did. */
  proved?: { identity: LoginIdentity; passwordHash: string | null }
  /** The staff person who makes a member for somebody: who agrees to nothing by that, and is not signed in. */
  madeBy?: string
}

/**
 * Whether whoever sends a form again may enter the account that came of it: by its password (the fingerprint knows
 * nothing of that), or by a proof, unless the account was confirmed by another identity since.
 */
export async function mayEnter(
  account: Account | null,
  { password }: Pick<SignUp, 'password'>,
  { db, proved, madeBy }: Pick<RegisterContext, 'db' | 'proved' | 'madeBy'>,
): Promise<boolean> {
  // Staff enter nothing: they are told whom their own form made.
  if (madeBy) return account !== null
  if (!proved) return verifyPassword(account?.passwordHash ?? null, password ?? '')
  return account !== null && !(await isConfirmedOtherwise(db, account.accountID, proved.identity))
}

/** What is said to somebody whom the upstream knows: whether a code can open what is theirs. */
export function knownProblem({ gateway }: Pick<RegisterContext, 'gateway'>): RegisterProblem {
  return {
    code: gateway.capabilities.includes('inquireCardDetail') ? 'already-a-member' : 'member-elsewhere',
  }
}

/** How long a registration may be at work: Authenticate, Create Member, and both once more after a 401. */
export function atWorkMs(): number {
  return 4 * config().UPSTREAM_TIMEOUT_MS
}

/** The context of a registration in this process: its own store, gateway and settings. */
export async function registerContext(
  language: string,
  pendingRequestID: string | null,
  address: string,
): Promise<RegisterContext> {
  const settings = await programmeSettings()
  return { db: store(), gateway: gateway(), language, settings, pendingRequestID, address }
}
