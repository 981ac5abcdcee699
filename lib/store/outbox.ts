import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { LoginIdentity } from '@/lib/membership/login-identity'
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
}

/** Writes a message and the job that sends it, in the caller's transaction. */
export async function queueMessage(db: Database, message: NewMessage): Promise<void> {
  const messageID = uuidv7()
  await db.insert(outbox).values({
    messageID,
    channel: message.to.identityType === 'EMAIL' ? 'mail' : 'sms',
    kind: message.kind,
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
