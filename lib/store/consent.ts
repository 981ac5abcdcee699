import { desc, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { MarketingConsent } from '@/lib/membership/marketing-consent'
import type { Database } from './connect'
import { type CONSENT_KINDS, consent } from './schema'

export type Consent = typeof consent.$inferSelect
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** What somebody has said so far: the last word of each kind, and every word there was, newest first. */
export type Consents = { newest: Partial<Record<ConsentKind, Consent>>; history: Consent[] }

/** Writes down what somebody has just agreed to or refused. Nothing of it is ever changed. */
export async function appendConsents(db: Database, rows: Consent[]): Promise<void> {
  if (rows.length > 0) await db.insert(consent).values(rows)
}

/** Everything an account has agreed to or refused. A kind that is missing from `newest` was never asked for: it is no. */
export async function readConsents(db: Database, accountID: string): Promise<Consents> {
  const history = await db
    .select()
    .from(consent)
    .where(eq(consent.accountID, accountID))
    .orderBy(desc(consent.at), desc(consent.consentID))
  // Of two with one key the last entry counts: the newest.
  return { newest: Object.fromEntries(history.toReversed().map(row => [row.kind, row])), history }
}

/** What joining says: yes to the terms in their version, and both channels for news as they were ticked or left. */
export function consentsOfJoining(
  given: Pick<Consent, 'accountID' | 'language' | 'at'>,
  { email, sms }: MarketingConsent,
  termsVersion: string,
): Consent[] {
  return [
    { ...given, consentID: uuidv7(), kind: 'terms', granted: true, termsVersion },
    { ...given, consentID: uuidv7(), kind: 'email', granted: email, termsVersion: null },
    { ...given, consentID: uuidv7(), kind: 'sms', granted: sms, termsVersion: null },
  ]
}
