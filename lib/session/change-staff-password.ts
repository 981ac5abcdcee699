import { record } from '@/lib/audit/record'
import { log } from '@/lib/log'
import { type CardFieldProblem, checkCardField } from '@/lib/membership/card-field'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { isPasswordTooLong } from '@/lib/membership/password-rule'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { unseal } from '@/lib/store/sealed'
import { deleteOtherSessions, type Session } from '@/lib/store/session'
import { findStaffByEmail, type Staff, setStaffCredentials, takeTotpStep } from '@/lib/store/staff'
import { totpStepFrom } from './authenticator'
import { hashPassword, verifyPassword } from './password'

/** What is wrong with a password that a staff person chooses: the document's rule, and not their own address. */
export function staffPasswordProblem(
  { email }: Pick<Staff, 'email'>,
  password: string,
): CardFieldProblem | null {
  return checkCardField('PASSWORD', password, { passwordContext: email.split('@').slice(0, 1) })
}

/**
 * Sets a signed-in staff person's password, which must have passed `staffPasswordProblem`, for the old one and a code of
 * the authenticator, taken once: a session that was left open is not enough. Every other session ends. One answer
 * whichever of the two is wrong, and a code beside a wrong password is not used up.
 */
export async function changeStaffPassword(
  {
    staff,
    session,
  }: { staff: Pick<Staff, 'staffID' | 'email'>; session: Pick<Session, 'kind' | 'subjectID' | 'sessionID'> },
  typed: { oldPassword: string; newPassword: string; code: string },
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<null, 'wrong-credentials' | 'unavailable'>> {
  try {
    const person = await findStaffByEmail(db, staff.email)
    const oldPassword = isPasswordTooLong(typed.oldPassword) ? '' : typed.oldPassword
    const isPasswordRight = await verifyPassword(person?.passwordHash ?? null, oldPassword)
    const secret = person?.totpSecret ? unseal(person.totpSecret) : null
    const step = secret === null ? null : totpStepFrom(secret, typed.code, now)
    if (!isPasswordRight || step === null) return refused('wrong-credentials')
    const passwordHash = await hashPassword(typed.newPassword)
    const { staffID } = staff
    const isChanged = await inTransaction(db, async tx => {
      if (!(await takeTotpStep(tx, staffID, step))) return false
      await setStaffCredentials(tx, staffID, { passwordHash })
      const count = await deleteOtherSessions(tx, session)
      const actor = { actorKind: 'staff', actorID: staffID, subjectID: staffID } as const
      await record(tx, { ...actor, event: 'password-changed' }, new Date(now))
      if (count > 0) {
        await record(tx, { ...actor, event: 'staff-sessions-ended', details: { count } }, new Date(now))
      }
      return true
    })
    return isChanged ? done(null) : refused('wrong-credentials')
  } catch (error) {
    log.error({ event: 'staff-password', error: error instanceof Error ? error.name : 'unknown' })
    return refused('unavailable')
  }
}
