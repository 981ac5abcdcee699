import { randomInt, randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Gateway } from '@/lib/gateway/gateway'
import { localGateway } from '@/lib/gateway/local/local-gateway'
import { type MadeTyped, madeMemberSchema, makeMember } from '@/lib/registration/make-member'
import { contextWith } from '@/lib/registration/testing/registrations'
import { findAccount } from '@/lib/store/account'
import type { Store } from '@/lib/store/connect'
import { auditEntry } from '@/lib/store/schema'
import { SETTINGS } from '@/lib/store/testing/programme-settings'

export const STAFF = randomUUID()

/** A national number as it is told across the counter, and as it is stored. */
export function newMobile() {
  const digits = String(randomInt(1_000_000, 10_000_000))
  return { typed: `017-${digits.slice(0, 3)} ${digits.slice(3)}`, e164: `+6017${digits}` }
}

export const typedBy = (mobile: string, changed: Partial<MadeTyped> = {}): MadeTyped => ({
  FIRST_NAME: 'Aminah',
  LAST_NAME: '',
  MOBILE_PHONE: mobile,
  'MOBILE_PHONE.callingCode': '+60',
  requestId: randomUUID(),
  ...changed,
})

/** The members’ desk of the embedded service, or of another gateway. */
export function deskOn(db: Store, members: Gateway = localGateway(db, async () => SETTINGS)) {
  const make = (typed: MadeTyped) =>
    makeMember(madeMemberSchema().parse(typed), STAFF, contextWith(db, members, { language: 'en' }))
  return {
    context: { db, members },
    make,
    /** A member made at the counter. */
    async member() {
      const mobile = newMobile()
      const made = await make(typedBy(mobile.typed))
      if (!made.ok || made.value.state !== 'joined') throw new Error('Nobody was made')
      const { accountID } = made.value
      const account = await findAccount(db, accountID)
      if (account === null) throw new Error('No account stands')
      return {
        accountID,
        account,
        mobile,
        identity: { identityType: 'MOBILE_PHONE', identityNo: mobile.e164 } as const,
      }
    },
  }
}

/** What was written down about an account, the oldest first. */
export async function recordsAbout(db: Store, accountID: string) {
  const rows = await db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.subjectID, accountID))
    .orderBy(asc(auditEntry.entryID))
  return rows.map(({ actorKind, actorID, event, details }) => ({ actorKind, actorID, event, details }))
}
