import { v7 as uuidv7 } from 'uuid'
import { record } from '@/lib/audit/record'
import { gateway } from '@/lib/gateway'
import type { Gateway } from '@/lib/gateway/gateway'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { keepAccount, updateAccount } from '@/lib/store/account'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { appendConsents, type Consents, readConsents } from '@/lib/store/consent'
import { enqueue } from '@/lib/store/job'
import { readIdentities } from '@/lib/store/login-identity'

export type { Consent, ConsentKind, Consents } from '@/lib/store/consent'

/** What a member may say yes or no to at any time, in the order in which it is asked. */
export const CHOICES = ['email', 'sms', 'reminder', 'statement'] as const

export type Choice = (typeof CHOICES)[number]

/** The address without which a choice would come to nothing; a reminder goes by whatever channel is allowed. */
export const ADDRESS_OF: Partial<Record<Choice, LoginIdentity['identityType']>> = {
  email: 'EMAIL',
  sms: 'MOBILE_PHONE',
  statement: 'EMAIL',
}

/** Everything that the member of an account has said yes or no to. */
export function myConsents(accountID: string, db: Store = store()): Promise<Consents> {
  return readConsents(db, accountID)
}

/**
 * Writes down what a member has just chosen; what stands so already is not said again. The keeper of members is told of
 * channels for news by a job of the same transaction, so that both agree whatever fails in between.
 * @returns `no-address` where nothing was saved, because there is nowhere to send something to.
 */
export async function saveChoices(
  { accountID, language }: { accountID: string; language: string },
  chosen: Partial<Record<Choice, boolean>>,
  { db, members }: { db: Store; members: Gateway } = { db: store(), members: gateway() },
): Promise<Outcome<{ changed: Choice[] }, 'no-address'>> {
  return inTransaction(db, async tx => {
    if ((await keepAccount(tx, accountID)) === null) return done({ changed: [] })
    const [{ newest }, identities] = await Promise.all([
      readConsents(tx, accountID),
      readIdentities(tx, accountID),
    ])
    const changed = CHOICES.filter(
      kind => chosen[kind] !== undefined && chosen[kind] !== (newest[kind]?.granted ?? false),
    )
    const isReached = (kind: Choice) =>
      ADDRESS_OF[kind] === undefined || identities.some(one => one.identityType === ADDRESS_OF[kind])
    if (changed.some(kind => chosen[kind] && !isReached(kind))) return refused('no-address')
    const at = new Date()
    for (const kind of changed) {
      const granted = chosen[kind] === true
      const row = { accountID, consentID: uuidv7(), kind, granted, termsVersion: null, language, at }
      await appendConsents(tx, [row])
      const own = { actorKind: 'member', actorID: accountID, subjectID: accountID } as const
      await record(tx, { ...own, event: 'consent-changed', details: { kind, granted } })
    }
    if (members.marketing && changed.some(kind => kind === 'email' || kind === 'sms'))
      await enqueue(tx, { queue: 'choices', accountID })
    return done({ changed })
  })
}

/** Sets the language in which a member is written to. */
export async function saveLanguage(accountID: string, language: string, db: Store = store()): Promise<void> {
  await updateAccount(db, accountID, { language })
}
