import { type Config, config } from '@/lib/config'
import { formatMoment } from '@/lib/i18n/format'
import { type MessageText, messageText } from '@/lib/i18n/message-text'
import { nearestLocale } from '@/lib/i18n/nearest-locale'
import { messageWords } from '@/lib/i18n/plain-words'
import { log } from '@/lib/log'
import { programmeSettings } from '@/lib/programme/settings'
import { leadsSomewhere } from '@/lib/registration/opening'
import { isStillWanted } from '@/lib/reminders/wanted'
import { findAccountByIdentity } from '@/lib/store/account'
import { store } from '@/lib/store/connect'
import { linkBesideCode, momentIn, unaskedValuesIn, valueFrom } from '@/lib/store/message-value'
import { moveMessage, type OutboxRow, readMessage, startSending } from '@/lib/store/outbox'
import { readPurpose } from '@/lib/store/proof'
import { unseal } from '@/lib/store/sealed'
import type { Delivery } from './delivery'
import { deliverMail } from './mail'
import { deliverSms } from './sms'

/** A code is valid this long (its mail says so); later it would only mislead. */
const CODE_MS = 600_000

/** Every pause is twice the one before: this many tries reach from five seconds to about half a day. */
const MAX_TRIES = 13

/** The message is queued again: pg-boss calls later, after a pause that grows. */
export class NotSentYet extends Error {
  override name = 'NotSentYet'
}

/** A message with all that is needed to send it, so that nothing of ours can fail once a provider has been spoken to. */
type Ready = { row: OutboxRow; to: string; text: MessageText; programme: string }

/** Hands a message to its provider; null where none is configured for its channel. */
type Deliver = (ready: Ready, signal: AbortSignal) => Promise<Delivery>

function providerFor(channel: OutboxRow['channel'], env: Config): Deliver | null {
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom, SMS_WEBHOOK_URL: webhook } = env
  if (channel === 'sms') {
    if (webhook === undefined) return null
    return ({ row: { messageID }, to, text }) => deliverSms({ messageID, to, text: text.short }, webhook)
  }
  if (smtpUrl === undefined || mailFrom === undefined) return null
  return ({ row: { messageID }, to, text, programme }, signal) =>
    deliverMail({ messageID, to, text }, { smtpUrl, mailFrom, programme }, signal)
}

/** Host that phones may bind a code to: the first public https origin's. */
function secureHost({ PORTAL_URL }: Config): string | null {
  const origin = PORTAL_URL.map(text => new URL(text)).find(({ protocol }) => protocol === 'https:')
  return origin?.hostname ?? null
}

async function readyFrom(row: OutboxRow, env: Config): Promise<Ready | 'dropped' | 'failed'> {
  const to = unseal(row.sealedTo)
  const identityType = row.channel === 'mail' ? 'EMAIL' : 'MOBILE_PHONE'
  const value = valueFrom(row)
  // Sealed under a key that is no longer listed: nobody can read it any more.
  if (to === null || value === null) return 'failed'
  if (row.kind === 'code') {
    if (Date.now() - row.createdAt.getTime() > CODE_MS) return 'dropped'
    const purpose = row.proofHash && (await readPurpose(store(), row.proofHash))
    // What is to become somebody's leads nowhere before its code has proved it.
    const mayBeNew = purpose === 'change' || purpose === 'sign-up'
    if (!mayBeNew && !(await leadsSomewhere({ identityType, identityNo: to }))) return 'dropped'
  }
  // Whoever asked for a code did so in a language of their own choice; a member reads theirs.
  const account = await findAccountByIdentity(store(), { identityType, identityNo: to })
  const values = unaskedValuesIn(row)
  if (row.kind === 'reminder' || row.kind === 'statement') {
    if (values === null) return 'failed'
    // A no between queueing and sending counts.
    const isWanted = account && (await isStillWanted(store(), account.accountID, row.kind, identityType))
    if (!isWanted) return 'dropped'
  }
  const locale = nearestLocale(account?.language ?? row.language)
  const { name: programme, zone } = await programmeSettings()
  const unasked = values && { ...values, zone }
  const moment = momentIn(row)
  const parts = {
    kind: row.kind,
    value,
    programme,
    link: linkBesideCode(row),
    when: moment === null ? '' : formatMoment(moment, locale, zone),
    unasked,
    host: secureHost(env),
  }
  return { row, to, text: messageText(await messageWords(locale), locale, parts), programme }
}

/** The state that a delivery leads to, after so many tries. */
function stateAfter(delivery: Delivery, tries: number): 'sent' | 'queued' | 'failed' | 'unclear' {
  if (delivery !== 'again') return delivery
  return tries < MAX_TRIES ? 'queued' : 'failed'
}

/**
 * Sends one message of the outbox, once at most: `sending` is committed before a provider is spoken to, and what is
 * found in it has a worker that ended half-way, so it may have been sent and is left alone.
 * @throws NotSentYet where it is worth another try; any error of the store or the gateway, before anything was sent.
 */
export async function sendMessage(messageID: string, signal: AbortSignal, env = config()): Promise<void> {
  const db = store()
  const row = await readMessage(db, messageID)
  if (row?.state === 'sending') await end(messageID, ['sending'], 'unclear')
  if (row?.state !== 'queued') return
  const ready = await readyFrom(row, env)
  if (typeof ready === 'string') return end(messageID, ['queued'], ready)
  const deliver = providerFor(row.channel, env)
  if (deliver === null) return end(messageID, ['queued'], 'held')
  const tries = await startSending(db, messageID)
  if (tries === null) return
  const state = stateAfter(await deliver(ready, signal), tries)
  // A worker that took this one for dead may have called it unclear meanwhile; this one knows better.
  if (state !== 'queued') return end(messageID, ['sending', 'unclear'], state)
  await moveMessage(db, messageID, ['sending'], 'queued')
  throw new NotSentYet('The provider did not take the message')
}

async function end(
  messageID: string,
  from: OutboxRow['state'][],
  to: 'sent' | 'held' | 'dropped' | 'failed' | 'unclear',
): Promise<void> {
  const isMoved = await moveMessage(store(), messageID, from, to)
  if (isMoved && (to === 'failed' || to === 'unclear')) log.warn({ event: 'message', messageID, state: to })
}
