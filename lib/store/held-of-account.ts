import { and, asc, desc, eq, inArray, lt, or } from 'drizzle-orm'
import { identityKey, type LoginIdentity } from '@/lib/membership/login-identity'
import { addressHashes } from './address-hash'
import type { AuditEntry } from './audit'
import type { Database } from './connect'
import type { OutboxRow } from './outbox'
import type { Proof } from './proof'
import { auditEntry, outbox, proof, session } from './schema'
import type { Session } from './session'

type Page = { before: string | null; limit: number }

/** What was written to somebody: about their account, or to one of these addresses; newest first. */
export function readMessagesOf(
  db: Database,
  accountID: string,
  addresses: readonly LoginIdentity[],
  { before, limit }: Page,
): Promise<OutboxRow[]> {
  const hashes = addresses.flatMap(address => addressHashes(address))
  const isTheirs = or(eq(outbox.accountID, accountID), inArray(outbox.addressHash, hashes))
  const isBefore = before === null ? undefined : lt(outbox.messageID, before)
  return db.select().from(outbox).where(and(isTheirs, isBefore)).orderBy(desc(outbox.messageID)).limit(limit)
}

/** What was written down of an account: what its member did, and what was done to it; newest first. */
export function readAuditOf(db: Database, accountID: string, { before, limit }: Page): Promise<AuditEntry[]> {
  const isTheirs = or(eq(auditEntry.actorID, accountID), eq(auditEntry.subjectID, accountID))
  const isBefore = before === null ? undefined : lt(auditEntry.entryID, before)
  return db
    .select()
    .from(auditEntry)
    .where(and(isTheirs, isBefore))
    .orderBy(desc(auditEntry.entryID))
    .limit(limit)
}

/** Every session of a member that is still kept, whether it opens anything or not; the oldest first. */
export function readSessionRowsOf(db: Database, accountID: string): Promise<Session[]> {
  return db
    .select()
    .from(session)
    .where(and(eq(session.kind, 'member'), eq(session.subjectID, accountID)))
    .orderBy(asc(session.createdAt))
}

/** Every proof that was begun by an account, or by anybody with one of these addresses; the oldest first. */
export function readProofsOf(
  db: Database,
  accountID: string,
  addresses: readonly LoginIdentity[],
): Promise<Proof[]> {
  const isTheirs = or(eq(proof.accountID, accountID), inArray(proof.identityKey, addresses.map(identityKey)))
  return db.select().from(proof).where(isTheirs).orderBy(asc(proof.startedAt))
}
