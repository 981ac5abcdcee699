import { publicOrigin } from '@/lib/config'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { Account } from '@/lib/store/account'
import type { Database } from '@/lib/store/connect'
import { readIdentities } from '@/lib/store/login-identity'
import { queueMessage } from '@/lib/store/outbox'

/** What a link leads to: above all where it was not the member who did it. Without the old address that is us. */
const LINKS = {
  'password-changed': '/forgot-password',
  'identity-changed': '/help',
  'passkey-added': '/settings',
  closing: '/account',
  kept: '/settings',
} as const

type Change = keyof typeof LINKS
type Told = Pick<Account, 'accountID' | 'language'>

/**
 * Tells a member of a change, in their language, where they can be reached; call it in the transaction of the change.
 * `at` is the moment that the words speak of, where they do.
 */
export async function tellChange(
  tx: Database,
  kind: Change,
  { accountID, language }: Told,
  to: readonly LoginIdentity[],
  at?: Date,
): Promise<void> {
  const link = `${publicOrigin()}/${language}${LINKS[kind]}`
  const values: Record<string, string> = at ? { link, at: at.toISOString() } : { link }
  const message = { accountID, kind, values, language, proofHash: null }
  for (const { identityType, identityNo } of to)
    await queueMessage(tx, { to: { identityType, identityNo }, ...message })
}

/** The same where they have proved to be reached, else wherever they said. */
export async function tellOwner(
  tx: Database,
  kind: Exclude<Change, 'identity-changed'>,
  told: Told,
  at?: Date,
): Promise<void> {
  const all = await readIdentities(tx, told.accountID)
  const proved = all.filter(({ provedAt }) => provedAt !== null)
  await tellChange(tx, kind, told, proved.length > 0 ? proved : all, at)
}
