import { and, exists, inArray, lt, or, sql } from 'drizzle-orm'
import type { Database } from './connect'
import { deleteOldShares } from './preview-share'
import { deleteOldCodes } from './redemption'
import { oneTimeCode, outbox, passkeyChallenge, proof, rateLimit } from './schema'

const DAY_MS = 86_400_000
/** Codes are counted over a day; after that nothing asks for a proof any more. */
const PROOF_MS = 2 * DAY_MS
/** Long enough to look up what became of a message. */
const MESSAGE_MS = 30 * DAY_MS
/** Until then a till says what became of a code; later it knows none. */
const CODE_MS = 30 * DAY_MS
/** Until then staff see who approved a text. */
const SHARE_MS = 90 * DAY_MS

/**
 * Forgets what is no longer needed: proofs with their codes, challenges of passkeys, counts that ran out, codes of
 * old redemptions, shared previews with the names of those who answered, and messages, with the addresses they went to.
 */
export async function forgetOld(db: Database, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms)
  const oldProof = lt(proof.startedAt, before(PROOF_MS))
  await db.delete(oneTimeCode).where(
    exists(
      db
        .select({ one: sql`1` })
        .from(proof)
        .where(and(sql`${proof.tokenHash} = ${oneTimeCode.proofHash}`, oldProof)),
    ),
  )
  await db.delete(proof).where(oldProof)
  await db.delete(passkeyChallenge).where(lt(passkeyChallenge.expiresAt, now))
  await deleteOldCodes(db, before(CODE_MS))
  await deleteOldShares(db, before(SHARE_MS))
  await db.delete(rateLimit).where(lt(rateLimit.expire, now.getTime()))
  await db
    .delete(outbox)
    .where(
      or(
        lt(outbox.createdAt, before(MESSAGE_MS)),
        and(inArray(outbox.state, ['held', 'dropped']), lt(outbox.createdAt, before(PROOF_MS))),
      ),
    )
}
