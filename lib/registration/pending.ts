import { store } from '@/lib/store/connect'
import { findRegistration } from '@/lib/store/registration'

/** Where a browser's own registration stands: nobody knows of one, still undecided, done, or ended without a member. */
export type PendingState = 'none' | 'undecided' | 'joined' | 'ended'

export async function pendingState(requestID: string | null): Promise<PendingState> {
  const registration = requestID === null ? null : await findRegistration(store(), requestID)
  switch (registration?.state) {
    case undefined:
      return 'none'
    case 'started':
    case 'undecided':
    case 'found':
      return 'undecided'
    case 'created':
    case 'accepted':
      return 'joined'
    case 'known':
    case 'not-sent':
    case 'refused':
    case 'absent':
      return 'ended'
  }
}
