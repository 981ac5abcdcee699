import { z } from 'zod'
import { config } from '@/lib/config'
import { maskIdentity } from '@/lib/membership/login-identity'
import { inTransaction, type Store, store } from '@/lib/store/connect'
import { enqueue } from '@/lib/store/job'
import { moveMessage, type OutboxRow, readMessage, readMessages } from '@/lib/store/outbox'
import { unseal } from '@/lib/store/sealed'
import { record } from './record'

export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'held', 'dropped', 'failed', 'unclear'] as const

const PAGE_SIZE = 50

const filter = z.object({
  state: z.enum(MESSAGE_STATES).nullable().catch(null),
  before: z.uuid().nullable().catch(null),
})

/** A filter from the query of an address, whatever stands in it. */
export function outboxFilterFrom(query: Record<string, unknown>) {
  return filter.parse({ state: null, before: null, ...query })
}

/** Whether a message may go out once more, or why not. A code would only mislead: whoever needs one asks for a new one. */
export type Resending = 'offered' | 'is-code' | 'values-gone' | 'no-need'

function resendingOf({ state, kind, sealedValues }: OutboxRow): Resending {
  if (state !== 'failed' && state !== 'unclear') return 'no-need'
  if (kind === 'code') return 'is-code'
  return sealedValues === null ? 'values-gone' : 'offered'
}

/** What staff may see of a message: neither its words nor its values, the address masked (null where nobody can read it). */
export function seenMessage(row: OutboxRow) {
  const { messageID, kind, channel, state, tries, createdAt, settledAt } = row
  const identityType = channel === 'mail' ? 'EMAIL' : 'MOBILE_PHONE'
  const identityNo = unseal(row.sealedTo)
  const to = identityNo && maskIdentity({ identityType, identityNo })
  return { messageID, kind, channel, state, tries, createdAt, settledAt, to, resending: resendingOf(row) }
}

/** One page of messages, newest first; `next` is the `before` of the page after it. */
export async function outboxPage(asked: ReturnType<typeof outboxFilterFrom>, db: Store = store()) {
  const rows = await readMessages(db, asked, PAGE_SIZE + 1)
  const messages = rows.slice(0, PAGE_SIZE).map(seenMessage)
  return { messages, next: rows.length > PAGE_SIZE ? (messages.at(-1)?.messageID ?? null) : null }
}

/** Which channels nothing is configured for: their messages are held. */
export function channelsWithoutProvider({ SMTP_URL, SMS_WEBHOOK_URL } = config()) {
  return [
    ...(SMTP_URL === undefined ? (['mail'] as const) : []),
    ...(SMS_WEBHOOK_URL === undefined ? (['sms'] as const) : []),
  ]
}

/** Queues a message once more, in a staff person's name; false where that is not offered (any more). */
export async function sendAgain(messageID: string, staffID: string, db: Store = store()): Promise<boolean> {
  if (!z.uuid().safeParse(messageID).success) return false
  const row = await readMessage(db, messageID)
  if (row === null || resendingOf(row) !== 'offered') return false
  return inTransaction(db, async tx => {
    if (!(await moveMessage(tx, messageID, ['failed', 'unclear'], 'queued'))) return false
    await enqueue(tx, { queue: 'message', messageID })
    const actor = { actorKind: 'staff', actorID: staffID } as const
    await record(tx, { ...actor, event: 'message-sent-again', subjectID: messageID })
    return true
  })
}
