import type { LoginIdentity } from '@/lib/membership/login-identity'
import { store } from '@/lib/store/connect'
import { findRegistration, findRegistrationByID, type Registration } from '@/lib/store/registration'
import { submittedIdentities } from './submission'

/**
 * Where a browser's own registration stands: nobody knows of one, still undecided, found (its owner has to prove an
 * identity), done, or ended without a member.
 */
export type PendingState = 'none' | 'undecided' | 'found' | 'joined' | 'ended'

/** A browser's own registration; `identities` are those that it was made with, while it is open. */
export type Pending = {
  state: PendingState
  /** Joined already, although the upstream has not made the member yet (Result A). */
  isAccepted: boolean
  registrationID: string | null
  identities: LoginIdentity[]
}

const STATES: Record<Registration['state'], PendingState> = {
  started: 'undecided',
  undecided: 'undecided',
  found: 'found',
  created: 'joined',
  accepted: 'joined',
  known: 'ended',
  'not-sent': 'ended',
  refused: 'ended',
  absent: 'ended',
}

/** By the requestId that this browser remembers, else by the account that it is signed in to. */
export async function pendingRegistration(by: {
  requestID: string | null
  accountID: string | null
}): Promise<Pending> {
  const remembered = by.requestID === null ? null : await findRegistration(store(), by.requestID)
  const row = remembered ?? (by.accountID && (await findRegistrationByID(store(), by.accountID)))
  if (!row) return { state: 'none', isAccepted: false, registrationID: null, identities: [] }
  const { registrationID, submission, state } = row
  return {
    state: STATES[state],
    isAccepted: state === 'accepted',
    registrationID,
    identities: submittedIdentities(submission),
  }
}

/** The identities of an open registration, for a proof that came from it. */
export async function identitiesOfRegistration(registrationID: string | null): Promise<LoginIdentity[]> {
  const row = registrationID === null ? null : await findRegistrationByID(store(), registrationID)
  return row ? submittedIdentities(row.submission) : []
}
