import { type LoginIdentity, loginIdentityFrom } from '@/lib/membership/login-identity'
import { verifyPassword } from '@/lib/session/password'
import { findAccountByIdentity } from '@/lib/store/account'
import type { Store } from '@/lib/store/connect'
import { unseal } from '@/lib/store/sealed'
import { findStaffByEmail } from '@/lib/store/staff'
import type { SamplePerson, SampleSecrets } from './sign-ins'

/** Whether a person of the sample signs in to this store with the secrets kept for them. */
export async function opens(db: Store, person: SamplePerson, secrets: SampleSecrets): Promise<boolean> {
  const secret = secrets.get(person.identity)
  if (!secret) return false
  if (!person.isStaff) {
    const identity: LoginIdentity | null = loginIdentityFrom(person.identity, undefined)
    const account = identity && (await findAccountByIdentity(db, identity))
    return account?.passwordHash ? verifyPassword(account.passwordHash, secret.password) : false
  }
  const staff = await findStaffByEmail(db, person.identity)
  if (!staff?.passwordHash || !staff.totpSecret) return false
  // Sealed under a PORTAL_SECRET that is gone, or enrolled anew since: the printed authenticator would be wrong.
  if (unseal(staff.totpSecret) !== secret.totpSecret) return false
  return verifyPassword(staff.passwordHash, secret.password)
}
