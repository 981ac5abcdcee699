import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { LoginIdentity } from '@/lib/membership/login-identity'
import { addressHash } from './address-hash'
import type { Database } from './connect'
import { enqueue } from './job'
import { outbox } from './schema'
import { seal } from './sealed'

export type OutboxRow = typeof outbox.$inferSelect

/** A message to be written: words of its kind in its language, with its values filled in. */
export type NewMessage = {
  /** An e-mail address gets a mail, a mobile number an SMS. */
  to: LoginIdentity
  kind: OutboxRow['kind']
  values: Record<string, string>
  language: string
  proofHash: Buffer | null
  /** Where it is about somebody's account: it goes when that goes. */
  accountID?: string | null
}

/** Writes a message and the job that sends it, in the caller's transaction. */
export async function queueMessage(db: Database, message: NewMessage): Promise<void> {
  const messageID = uuidv7()
  await db.insert(outbox).values({
    messageID,
    channel: message.to.identityType === 'EMAIL' ? 'mail' : 'sms',
    kind: message.kind,
    accountID: message.accountID ?? null,
    addressHash: addressHash(message.to),
    sealedTo: seal(message.to.identityNo),
    sealedValues: seal(JSON.stringify(message.values)),
    language: message.language,
    proofHash: message.proofHash,
    state: 'queued',
    createdAt: new Date(),
  })
  await enqueue(db, { queue: 'message', messageID })
}

/** Messages that no provider was there for, of one proof: what the sample inbox shows to the browser that asked. */
export function readHeldMessages(db: Database, proofHash: Buffer): Promise<OutboxRow[]> {
  return db
    .select()
    .from(outbox)
    .where(and(eq(outbox.proofHash, proofHash), eq(outbox.state, 'held')))
    .orderBy(outbox.createdAt)
}

export async function readMessage(db: Database, messageID: string): Promise<OutboxRow | null> {
  const [row] = await db.select().from(outbox).where(eq(outbox.messageID, messageID))
  return row ?? null
}

/**
 * Takes a queued message to speak to a provider about it: how many tries that makes, or null where it is not queued (any
 * more), since of several workers one alone may. Must be committed before the provider is spoken to.
 */
export async function startSending(db: Database, messageID: string): Promise<number | null> {
  const [row] = await db
    .update(outbox)
    .set({ state: 'sending', tries: sql`${outbox.tries} + 1` })
    .where(and(eq(outbox.messageID, messageID), eq(outbox.state, 'queued')))
    .returning({ tries: outbox.tries })
  return row?.tries ?? null
}

/** What is filled into a message is still needed: it may be sent yet, or is shown in the sample inbox. */
const KEEPS_VALUES: readonly OutboxRow['state'][] = ['queued', 'held']

/** Staff may send it again: what was filled in stays, unless it is a code, which opens something. */
function maySendAgain(state: OutboxRow['state']): boolean {
  return state === 'failed' || state === 'unclear'
}

const withoutCode = sql`case when ${inArray(outbox.kind, ['ready', 'not-set-up', 'way-in'])} then ${outbox.sealedValues} end`

/** Messages newest first, those of one state where one is named, before the message `before`. */
export function readMessages(
  db: Database,
  { state, before }: { state: OutboxRow['state'] | null; before: string | null },
  limit: number,
): Promise<OutboxRow[]> {
  return db
    .select()
    .from(outbox)
    .where(
      and(
        state === null ? undefined : eq(outbox.state, state),
        before === null ? undefined : lt(outbox.messageID, before),
      ),
    )
    .orderBy(desc(outbox.messageID))
    .limit(limit)
}

/** Moves a message on from one of the states `from`; false where it is in none of them and stays as it is. */
export async function moveMessage(
  db: Database,
  messageID: string,
  from: readonly OutboxRow['state'][],
  to: Exclude<OutboxRow['state'], 'sending'>,
): Promise<boolean> {
  const moved = await db
    .update(outbox)
    .set({
      state: to,
      settledAt: to === 'queued' ? null : new Date(),
      ...(KEEPS_VALUES.includes(to) ? {} : { sealedValues: maySendAgain(to) ? withoutCode : null }),
    })
    .where(and(eq(outbox.messageID, messageID), inArray(outbox.state, [...from])))
  return moved.rowCount === 1
}
