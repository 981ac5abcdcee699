import { log } from '@/lib/log'
import { checkCardField, normaliseCardField } from '@/lib/membership/card-field'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { isPasswordTooLong } from '@/lib/membership/password-rule'
import { type Store, store } from '@/lib/store/connect'
import { unseal } from '@/lib/store/sealed'
import { findStaffByEmail, takeTotpStep } from '@/lib/store/staff'
import { newTotpSecret, totpStepFrom } from './authenticator'
import { checkPasskey } from './passkey-checking'
import { verifyPassword } from './password'

export type StaffSignInProblem = 'wrong-credentials' | 'unavailable'

/** The form in which a staff person's address is stored and compared; null where it is none. */
export function staffEmailFrom(typed: string): string | null {
  const email = normaliseCardField('EMAIL', typed).toLowerCase()
  return email === '' || checkCardField('EMAIL', email) ? null : email
}

// Nobody's: where there is no secret, the code is computed all the same.
const nobodysSecret = newTotpSecret()

/**
 * Checks e-mail, password and a second factor together: an authenticator code or, where one was sent, a passkey's
 * answer. One answer after the same work, whichever of the three is wrong or nobody is known by that address. A code or
 * an answer that was taken before is wrong.
 */
export async function checkStaffCredentials(
  typed: { email: string; password: string; code: string; passkey?: string },
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<{ staffID: string }, StaffSignInProblem>> {
  try {
    const person = await findStaffByEmail(db, staffEmailFrom(typed.email) ?? '')
    const password = isPasswordTooLong(typed.password) ? '' : typed.password
    const isPasswordRight = await verifyPassword(person?.passwordHash ?? null, password)
    if (typed.passkey) {
      // Before anything of the person is looked at: it says by itself whose it is.
      const checked = await checkPasskey('staff', typed.passkey, { db, now })
      if (!checked.ok && checked.problem === 'unavailable') return refused('unavailable')
      const isTheirs = checked.ok && checked.value.ownerID === person?.staffID
      return isTheirs && isPasswordRight
        ? done({ staffID: checked.value.ownerID })
        : refused('wrong-credentials')
    }
    const secret = person?.totpSecret ? unseal(person.totpSecret) : null
    const step = totpStepFrom(secret ?? nobodysSecret, typed.code, now)
    if (!person || secret === null || !isPasswordRight || step === null) return refused('wrong-credentials')
    const isTaken = await takeTotpStep(db, person.staffID, step)
    return isTaken ? done({ staffID: person.staffID }) : refused('wrong-credentials')
  } catch (error) {
    log.error({ event: 'staff-sign-in', error: error instanceof Error ? error.name : 'unknown' })
    return refused('unavailable')
  }
}
