import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { identitiesFrom } from '@/lib/membership/login-identity'
import type { Member } from '@/lib/membership/member'
import type { Store } from '@/lib/store/connect'
import { claimIdentity } from '@/lib/store/login-identity'
import type { RegistrationState } from '@/lib/store/registration'
import { outbox, registration } from '@/lib/store/schema'
import { unseal } from '@/lib/store/sealed'

/** A registration as it was left in a state some time ago, holding its identities. */
export async function openRegistration(
  db: Store,
  fields: Member['fields'],
  { state, ageMs = 0, now = Date.now() }: { state: RegistrationState; ageMs?: number; now?: number },
): Promise<string> {
  const registrationID = uuidv7()
  await db.insert(registration).values({
    registrationID,
    requestID: randomUUID(),
    fingerprint: Buffer.alloc(32),
    state,
    submission: { fields },
    language: 'zh-TW',
    startedAt: new Date(now - ageMs),
  })
  for (const identity of identitiesFrom(fields)) await claimIdentity(db, identity, registrationID)
  return registrationID
}

/** Seconds until each inquiry that waits for a registration. */
export async function pausesOf(db: Store, registrationID: string): Promise<number[]> {
  const { rows } = await db.execute<{ pause: number }>(sql`
    select round(extract(epoch from start_after - created_on))::int as pause from pgboss.job
    where name = 'settle' and data->>'registrationID' = ${registrationID} order by start_after`)
  return rows.map(({ pause }) => pause)
}

/** What was written to an address: kind, language and channel. */
export async function messagesTo(db: Store, identityNo: string): Promise<string[]> {
  const rows = await db.select().from(outbox)
  return rows
    .filter(({ sealedTo }) => unseal(sealedTo) === identityNo)
    .map(({ kind, language, channel }) => `${kind} ${language} ${channel}`)
}

export async function registrationRow(db: Store, registrationID: string) {
  const [row] = await db.select().from(registration).where(eq(registration.registrationID, registrationID))
  if (!row) throw new Error('There is no such registration')
  return row
}
