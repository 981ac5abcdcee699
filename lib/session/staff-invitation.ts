import { v7 as uuidv7 } from 'uuid'
import { record } from '@/lib/audit/record'
import type { CardFieldProblem } from '@/lib/membership/card-field'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { deletePasskeysOf } from '@/lib/store/passkey'
import { seal, unseal } from '@/lib/store/sealed'
import { deleteSessionsOf } from '@/lib/store/session'
import {
  deleteOpenInvitations,
  findInvitation,
  insertInvitation,
  type Staff,
  saveStaff,
  setStaffCredentials,
  takeTotpStep,
  useInvitation,
} from '@/lib/store/staff'
import { newTotpSecret, totpStepFrom } from './authenticator'
import { staffPasswordProblem } from './change-staff-password'
import { hashPassword } from './password'
import { makeRecoveryCodes } from './recovery-code'
import { hashOfToken, newToken } from './token'

/** Two days: sent on a Friday evening it still opens on Sunday. */
const LIFETIME_MS = 48 * 3_600_000

export const STAFF_ROLES = ['editor', 'publisher'] as const satisfies Staff['role'][]

/**
 * Makes a staff person, or gives a known one this role, and returns the token of a one-time link. The store keeps only
 * its hash. Earlier links of the person end, and so do their sessions: nobody goes on under an old role.
 */
export async function inviteStaff(
  { email, role }: Pick<Staff, 'email' | 'role'>,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<string> {
  const token = newToken()
  await inTransaction(db, async tx => {
    const staffID = await saveStaff(tx, { staffID: uuidv7(), email, role, createdAt: new Date(now) })
    await deleteOpenInvitations(tx, staffID)
    await deleteSessionsOf(tx, 'staff', staffID)
    await insertInvitation(tx, {
      tokenHash: hashOfToken(token),
      staffID,
      totpSecret: seal(newTotpSecret()),
      expiresAt: new Date(now + LIFETIME_MS),
      usedAt: null,
    })
    const entry = { actorKind: 'system', actorID: null, event: 'staff-invited', subjectID: staffID } as const
    await record(tx, { ...entry, details: { role } }, new Date(now))
  })
  return token
}

export type OpenInvitation = { staffID: string; email: string; totpSecret: string }

/** The invitation behind a token; null where it was used, has run out, or never was. */
export async function openInvitation(
  token: string,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<OpenInvitation | null> {
  const found = await findInvitation(db, hashOfToken(token), new Date(now))
  const totpSecret = found && unseal(found.invitation.totpSecret)
  return totpSecret ? { staffID: found.staff.staffID, email: found.staff.email, totpSecret } : null
}

/** `link-over` concerns the whole; the others are CardField problems of PASSWORD, or `wrong-code` of the code. */
export type InvitationProblem = 'link-over' | 'wrong-code' | CardFieldProblem

/**
 * Uses an invitation up, once: password by the document's rule, and a code as proof that the authenticator has the
 * secret. That code signs nobody in again. Of several posts at once one wins; a refused one uses nothing up.
 * @returns also ten recovery codes, to be shown once.
 */
export async function acceptInvitation(
  token: string,
  typed: { password: string; code: string },
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<Outcome<{ staffID: string; recoveryCodes: string[] }, InvitationProblem[]>> {
  const invitation = await openInvitation(token, { db, now })
  if (invitation === null) return refused(['link-over'])
  const { staffID, email, totpSecret } = invitation
  const step = totpStepFrom(totpSecret, typed.code, now)
  const passwordProblem = staffPasswordProblem({ email }, typed.password)
  const problems: InvitationProblem[] = []
  if (passwordProblem) problems.push(passwordProblem)
  if (step === null) problems.push('wrong-code')
  if (step === null || problems.length > 0) return refused(problems)

  const passwordHash = await hashPassword(typed.password)
  const at = new Date(now)
  const recoveryCodes = await inTransaction(db, async tx => {
    if (!(await useInvitation(tx, hashOfToken(token), at))) return null
    await setStaffCredentials(tx, staffID, { passwordHash, totpSecret: seal(totpSecret) })
    // False where this step or a later one was taken under an old secret: then it opens nothing anyway.
    await takeTotpStep(tx, staffID, step)
    await deleteSessionsOf(tx, 'staff', staffID)
    await deletePasskeysOf(tx, { ownerKind: 'staff', ownerID: staffID })
    const actor = { actorKind: 'staff', actorID: staffID, subjectID: staffID } as const
    await record(tx, { ...actor, event: 'staff-joined' }, at)
    await record(tx, { ...actor, event: 'recovery-codes-made' }, at)
    return makeRecoveryCodes(tx, staffID, at)
  })
  return recoveryCodes ? done({ staffID, recoveryCodes }) : refused(['link-over'])
}
