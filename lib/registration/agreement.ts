import { v7 as uuidv7 } from 'uuid'
import { type Database, store } from '@/lib/store/connect'
import { appendConsents, type Consent, readConsents } from '@/lib/store/consent'
import type { Opening } from './opening'

type Given = Pick<Consent, 'accountID' | 'language' | 'at'> & { termsVersion: string }

/** Yes to the terms in their version, as its owner said it when the account was opened. */
export function agreement({ termsVersion, ...given }: Given): Consent {
  return { ...given, consentID: uuidv7(), kind: 'terms', granted: true, termsVersion }
}

/** Whether whoever opens this has never agreed to the terms: a member made at the till, or an account made by staff. */
export async function mustAgree(
  opening: Extract<Opening, { kind: 'account' | 'member' }>,
  db: Database = store(),
): Promise<boolean> {
  return opening.kind === 'member' || !(await hasAgreed(db, opening.account.accountID))
}

/** Writes the agreement down where the account had none. */
export async function agree(tx: Database, given: Given): Promise<void> {
  if (!(await hasAgreed(tx, given.accountID))) await appendConsents(tx, [agreement(given)])
}

async function hasAgreed(db: Database, accountID: string): Promise<boolean> {
  const { history } = await readConsents(db, accountID)
  return history.some(({ kind, granted }) => kind === 'terms' && granted)
}
