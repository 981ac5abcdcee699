import type { Database } from '@/lib/store/connect'
import { unseal } from '@/lib/store/sealed'
import { type Staff, takeTotpStep } from '@/lib/store/staff'
import { newTotpSecret, totpStepFrom } from './authenticator'
import { takeRecoveryCode } from './recovery-code'

/** What a staff person showed beside the password. */
export type SecondFactor = 'authenticator' | 'passkey' | 'recovery-code'

// Nobody's: where there is no secret, the code is computed all the same.
const nobodysSecret = newTotpSecret()
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Takes what was typed as a staff person's second factor, once: the authenticator's code, or a recovery code. Null for
 * anything else, also where nobody is known or the password was wrong (`isPasswordRight`), after the same work: nothing
 * is used up by somebody who does not know the password.
 */
export async function takeSecondFactor(
  db: Database,
  person: Staff | null,
  typed: string,
  { isPasswordRight, now }: { isPasswordRight: boolean; now: number },
): Promise<SecondFactor | null> {
  const secret = person?.totpSecret ? unseal(person.totpSecret) : null
  const step = totpStepFrom(secret ?? nobodysSecret, typed, now)
  const isTheirs = person !== null && secret !== null && isPasswordRight
  const staffID = isTheirs ? person.staffID : NOBODY
  if (step !== null) return (await takeTotpStep(db, staffID, step)) ? 'authenticator' : null
  return (await takeRecoveryCode(db, staffID, typed, new Date(now))) ? 'recovery-code' : null
}
