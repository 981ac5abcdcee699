import { type Pending, pendingRegistration } from '@/lib/registration/pending'
import { currentMember } from '@/lib/session/current-member'
import { pendingRequestID } from '@/lib/session/pending-registration'

/** The registration that this browser began, or whose accepted account it is signed in to. */
export async function ownRegistration(): Promise<Pending> {
  const [requestID, account] = await Promise.all([pendingRequestID(), currentMember()])
  return pendingRegistration({ requestID, accountID: account?.accountID ?? null })
}
