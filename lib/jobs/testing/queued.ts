import { desc } from 'drizzle-orm'
import type { Database, Store } from '@/lib/store/connect'
import { type NewMessage, type OutboxRow, queueMessage } from '@/lib/store/outbox'
import { insertSettings } from '@/lib/store/programme'
import { outbox } from '@/lib/store/schema'
import { SETTINGS } from '@/lib/store/testing/programme-settings'

export const MAIL_TO = { identityType: 'EMAIL', identityNo: 'ana@example.com' } as const
export const SMS_TO = { identityType: 'MOBILE_PHONE', identityNo: '+60120000001' } as const

/** Makes `db` the store of this process, with a programme in it. */
export async function useStore(db: Store): Promise<void> {
  const held = globalThis as typeof globalThis & { portalStore?: Store }
  held.portalStore = db
  await insertSettings(db, SETTINGS)
}

/** Queues a message, a mailed code where nothing else is said; its id. */
export async function queued(db: Database, message: Partial<NewMessage> = {}): Promise<string> {
  const values = { code: '482915', link: 'https://portal.example.com/en/sign-up/pending' }
  await queueMessage(db, {
    to: MAIL_TO,
    kind: 'code',
    values,
    language: 'en',
    proofHash: null,
    ...message,
  })
  const [row] = await rows(db)
  return row?.messageID ?? ''
}

/** The outbox, newest first. */
export function rows(db: Database): Promise<OutboxRow[]> {
  return db.select().from(outbox).orderBy(desc(outbox.messageID))
}
