import { publicOrigin } from '@/lib/config'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import type { Account } from '@/lib/store/account'
import type { Database } from '@/lib/store/connect'
import { readIdentities } from '@/lib/store/login-identity'
import { queueMessage } from '@/lib/store/outbox'

/** What a link leads to where it was not the member: a new password, or, without the old address, us. */
const HELP = { 'password-changed': '/forgot-password', 'identity-changed': '/help' } as const

type Change = keyof typeof HELP
type Told = Pick<Account, 'accountID' | 'language'>

/** Tells a member of a change, in their language, where they can be reached; call it in the transaction of the change. */
export async function tellChange(
  tx: Database,
  kind: Change,
  { language }: Told,
  to: readonly LoginIdentity[],
): Promise<void> {
  const values = { link: `${publicOrigin()}/${language}${HELP[kind]}` }
  for (const { identityType, identityNo } of to)
    await queueMessage(tx, { to: { identityType, identityNo }, kind, values, language, proofHash: null })
}

/** Tells a member that the password is another one: where they have proved to be reached, else wherever they said. */
export async function tellPasswordChanged(tx: Database, told: Told): Promise<void> {
  const all = await readIdentities(tx, told.accountID)
  const proved = all.filter(({ provedAt }) => provedAt !== null)
  await tellChange(tx, 'password-changed', told, proved.length > 0 ? proved : all)
}
