import { record } from '@/lib/audit/record'
import { log } from '@/lib/log'
import { checkCardField, normaliseCardField } from '@/lib/membership/card-field'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { isPasswordTooLong } from '@/lib/membership/password-rule'
import { type Database, inTransaction, type Store, store } from '@/lib/store/connect'
import { countRecoveryCodes } from '@/lib/store/recovery-code'
import { findStaffByEmail, type Staff } from '@/lib/store/staff'
import { checkPasskey } from './passkey-checking'
import { verifyPassword } from './password'
import { type SecondFactor, takeSecondFactor } from './staff-second-factor'

export type StaffSignInProblem = 'wrong-credentials' | 'unavailable'

/** The form in which a staff person's address is stored and compared; null where it is none. */
export function staffEmailFrom(typed: string): string | null {
  const email = normaliseCardField('EMAIL', typed).toLowerCase()
  return email === '' || checkCardField('EMAIL', email) ? null : email
}

/** Who is signed in, by what, and with how many recovery codes left where one was used. */
export type StaffSignedIn = { staffID: string; by: SecondFactor; codesLeft: number | null }

/**
 * Checks e-mail, password and a second factor together: a code (the authenticator's, or a recovery code) or, where one
 * was sent, a passkey's answer. One answer after the same work, whichever of the three is wrong or nobody is known by
 * that address. A code or an answer that was taken before is wrong.
 */
export async function checkStaffCredentials(
  typed: { email: string; password: string; code: string; passkey?: string },
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<StaffSignedIn, StaffSignInProblem>> {
  try {
    const person = await findStaffByEmail(db, staffEmailFrom(typed.email) ?? '')
    const password = isPasswordTooLong(typed.password) ? '' : typed.password
    const isPasswordRight = await verifyPassword(person?.passwordHash ?? null, password)
    // Before anything of the person is looked at: it says by itself whose it is.
    const passkey = typed.passkey ? await checkPasskey('staff', typed.passkey, { db, now }) : null
    if (passkey?.ok === false && passkey.problem === 'unavailable') return refused('unavailable')
    const signedIn = await inTransaction(db, async tx => {
      const isTheirs = passkey?.ok && passkey.value.ownerID === person?.staffID && isPasswordRight
      const byPasskey = isTheirs ? 'passkey' : null
      const by = passkey
        ? byPasskey
        : await takeSecondFactor(tx, person, typed.code, { isPasswordRight, now })
      // An empty password is no try: the form sends none, so it is one that the brake took away. Who keeps trying then
      // writes nothing, whoever they try to be, or a row would come of every post.
      if (typed.password !== '') await recordSignIn(tx, person, by, now)
      return by && person && { by, staffID: person.staffID }
    })
    if (!signedIn) return refused('wrong-credentials')
    const codesLeft = signedIn.by === 'recovery-code' ? await countRecoveryCodes(db, signedIn.staffID) : null
    return done({ ...signedIn, codesLeft })
  } catch (error) {
    log.error({ event: 'staff-sign-in', error: error instanceof Error ? error.name : 'unknown' })
    return refused('unavailable')
  }
}

/** Who failed is known where the address is; of a stranger nothing is kept. */
async function recordSignIn(tx: Database, person: Staff | null, by: SecondFactor | null, now: number) {
  const subjectID = person?.staffID ?? null
  const at = new Date(now)
  if (by === null) {
    const details = { problem: 'wrong-credentials' }
    const entry = { actorKind: 'visitor', actorID: null, event: 'staff-sign-in-failed', subjectID } as const
    return record(tx, { ...entry, details }, at)
  }
  const actor = { actorKind: 'staff', actorID: subjectID, subjectID } as const
  await record(tx, { ...actor, event: 'staff-signed-in', details: { by } }, at)
  if (by === 'recovery-code') await record(tx, { ...actor, event: 'recovery-code-used' }, at)
}
