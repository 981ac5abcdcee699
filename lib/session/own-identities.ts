import { store } from '@/lib/store/connect'
import { readIdentities } from '@/lib/store/login-identity'

/** The e-mail address and mobile number by which an account is signed in to, and when each was proved. */
export function ownIdentities(accountID: string) {
  return readIdentities(store(), accountID)
}
