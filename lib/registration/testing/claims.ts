import { randomInt, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { CreateMemberAnswer, Gateway, NewMember } from '@/lib/gateway/gateway'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { agree } from '@/lib/registration/agreement'
import { claim, type Proved } from '@/lib/registration/claim'
import { hashPassword, verifyPassword } from '@/lib/session/password'
import { provedBy } from '@/lib/session/testing/proofs'
import { findAccountByIdentity } from '@/lib/store/account'
import type { Store } from '@/lib/store/connect'
import { claimIdentity } from '@/lib/store/login-identity'
import { account, loginIdentity, session } from '@/lib/store/schema'
import { insertSession } from '@/lib/store/session'
import { SETTINGS } from '@/lib/store/testing/programme-settings'
import { gatewayAnswering, memberOf } from './registrations'

export const OWNER_PASSWORD = 'Owner-Horse-9'
export const ATTACKER_PASSWORD = 'Attacker-Horse-9'
export const PASSWORD_OF = { owner: OWNER_PASSWORD, attacker: ATTACKER_PASSWORD } as const

export const emailIdentity = (name: string): LoginIdentity => ({
  identityType: 'EMAIL',
  identityNo: `${name}.${randomUUID()}@example.com`,
})

export const mobileIdentity = (): LoginIdentity => ({
  identityType: 'MOBILE_PHONE',
  identityNo: `+6017${randomInt(1_000_000, 10_000_000)}`,
})

export const fieldsOf = (...identities: LoginIdentity[]) => ({
  FIRST_NAME: 'Aminah',
  USER_NAME: 'Aminah',
  ...Object.fromEntries(identities.map(({ identityType, identityNo }) => [identityType, identityNo])),
})

export const made = (person: NewMember): CreateMemberAnswer => ({ outcome: 'S', member: memberOf(person) })
export const undecided = (): CreateMemberAnswer => ({ outcome: 'U', failure: null })

/** An upstream over HTTP of which nothing but its inquiries is asked. */
export const inquiring = (inquire: Gateway['inquireCardDetail']) =>
  gatewayAnswering(undecided, false, inquire)

export function claimContext(db: Store, gateway: Gateway) {
  return { db, gateway, language: 'en', settings: SETTINGS }
}

/** Claims with a proof as its owner does: with their password, agreeing to the terms. */
export function claimWith(db: Store, gateway: Gateway, proved: Proved, password = OWNER_PASSWORD) {
  return claim(proved, { password, agrees: true }, claimContext(db, gateway))
}

/** Proves an identity by its code, and claims what it opens. */
export async function proveAndClaim(
  db: Store,
  gateway: Gateway,
  identity: LoginIdentity,
  password = OWNER_PASSWORD,
) {
  return claimWith(db, gateway, await provedBy(db, identity), password)
}

/** An account that stands, as a registration leaves it: nothing of it is proved. */
export async function standingAccount(
  db: Store,
  identities: LoginIdentity[],
  {
    memberID = randomUUID(),
    password = OWNER_PASSWORD,
    agreed = true,
  }: { memberID?: string | null; password?: string; agreed?: boolean } = {},
) {
  const accountID = randomUUID()
  const passwordHash = await hashPassword(password)
  const row = { accountID, memberID, passwordHash, language: 'en', card: {}, createdAt: new Date() }
  await db.insert(account).values(row)
  const said = { accountID, language: 'en', termsVersion: SETTINGS.termsVersion, at: row.createdAt }
  if (agreed) await agree(db, said)
  for (const identity of identities) await claimIdentity(db, identity, accountID)
  return { accountID, memberID }
}

/** A session that somebody has open. */
export async function openedSession(db: Store, subjectID: string, device = ''): Promise<void> {
  const now = new Date()
  const later = new Date(now.getTime() + 3_600_000)
  const times = { createdAt: now, lastUsedAt: now, idleDeadline: later, absoluteDeadline: later }
  const tokenHash = Buffer.from(randomUUID())
  await insertSession(db, { tokenHash, kind: 'member', subjectID, device, ...times })
}

export async function sessionsOf(db: Store, subjectID: string): Promise<number> {
  return (await db.select().from(session).where(eq(session.subjectID, subjectID))).length
}

/** The memberID, or else the account, that an identity and a password open; null where they open nothing. */
export async function opens(db: Store, identity: LoginIdentity, password: string): Promise<string | null> {
  const found = await findAccountByIdentity(db, identity)
  if (!found || !(await verifyPassword(found.passwordHash, password))) return null
  return found.memberID ?? found.accountID
}

/** What an account may be entered by: each identity, and whether it was proved. */
export async function identitiesOf(db: Store, accountID: string): Promise<Record<string, boolean>> {
  const rows = await db.select().from(loginIdentity).where(eq(loginIdentity.accountID, accountID))
  return Object.fromEntries(rows.map(row => [row.identityKey, row.provedAt !== null]))
}
