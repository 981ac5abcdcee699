import { record } from '@/lib/audit/record'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { isPasswordTooLong } from '@/lib/membership/password-rule'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { findStaffByEmail } from '@/lib/store/staff'
import type { CurrentStaff } from './current-staff'
import { verifyPassword } from './password'
import { makeRecoveryCodes } from './recovery-code'

/** Ten new codes for a signed-in person who gives the password once more. */
export async function renewRecoveryCodes(
  { staffID, email }: Pick<CurrentStaff, 'staffID' | 'email'>,
  typedPassword: string,
  db: Store = store(),
): Promise<Outcome<string[], 'wrong-password'>> {
  const password = isPasswordTooLong(typedPassword) ? '' : typedPassword
  const person = await findStaffByEmail(db, email)
  if (!(await verifyPassword(person?.passwordHash ?? null, password))) return refused('wrong-password')
  const codes = await inTransaction(db, async tx => {
    const actor = { actorKind: 'staff', actorID: staffID, subjectID: staffID } as const
    await record(tx, { ...actor, event: 'recovery-codes-made' })
    return makeRecoveryCodes(tx, staffID)
  })
  return done(codes)
}
