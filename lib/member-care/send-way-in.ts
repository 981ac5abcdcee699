import { record } from '@/lib/audit/record'
import { publicOrigin } from '@/lib/config'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { lockAccount } from '@/lib/store/account'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { readMessagesOf } from '@/lib/store/held-of-account'
import { readIdentities } from '@/lib/store/login-identity'
import { queueMessage } from '@/lib/store/outbox'

/** As long as a code is waited for: a second press sends nothing more. */
const AGAIN_MS = 60_000
/** More are not written to one member within that time. */
const LATELY = 50

/**
 * Writes to a member, at their own address, where a code to get in is asked for. The message opens nothing: a code
 * belongs to the browser that asked for it, and the address may be one that nobody has proved yet.
 * @returns `too-soon` where one was sent there within a minute, `no-identity` where the account has none of that type.
 */
export function sendWayIn(
  accountID: string,
  identityType: LoginIdentity['identityType'],
  staffID: string,
  { db, now }: { db: Store; now: number } = { db: store(), now: Date.now() },
): Promise<'sent' | 'too-soon' | 'no-identity'> {
  return inTransaction(db, async tx => {
    const account = await lockAccount(tx, accountID)
    const identities = account ? await readIdentities(tx, accountID) : []
    const to = identities.find(identity => identity.identityType === identityType)
    if (!account || !to) return 'no-identity'
    const channel = identityType === 'EMAIL' ? 'mail' : 'sms'
    const written = await readMessagesOf(tx, accountID, [], { before: null, limit: LATELY })
    const isLately = (at: Date) => at.getTime() > now - AGAIN_MS
    const isSent = written.some(
      row => row.kind === 'way-in' && row.channel === channel && isLately(row.createdAt),
    )
    if (isSent) return 'too-soon'
    const { language } = account
    const values = { link: `${publicOrigin()}/${language}/forgot-password` }
    await queueMessage(tx, { to, kind: 'way-in', values, language, proofHash: null, accountID })
    const actor = { actorKind: 'staff', actorID: staffID, subjectID: accountID } as const
    await record(tx, { ...actor, event: 'way-in-sent', details: { channel } })
    return 'sent'
  })
}
