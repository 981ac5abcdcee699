import { randomUUID } from 'node:crypto'
import { and, eq, gte, lt } from 'drizzle-orm'
import type { Database } from './connect'
import { appendLedgerEntry } from './ledger'
import { findMemberCard, lockMember } from './member'
import { benefit, ledgerEntry, member, memberIdentity, openAward, redemption, redemptionCode } from './schema'

/** Entries that one statement moves: far within the time that one may take. */
const BATCH = 10_000

const ASSETS = ['POINT', 'BALANCE'] as const

/**
 * Erases a member and all they own; false where there is none (any more). What was left of points and stored value is
 * written off, and the ledger goes on under an id that leads to nobody. Call it in a transaction.
 */
export async function eraseMemberRows(db: Database, memberID: string, at: Date): Promise<boolean> {
  if ((await lockMember(db, memberID)) === null) return false
  const card = await findMemberCard(db, memberID)
  const left = { POINT: card?.points ?? 0, BALANCE: card?.storedValue ?? 0 }
  const nobody = randomUUID()
  for (const asset of ASSETS) {
    if (left[asset] !== 0)
      await appendLedgerEntry(db, {
        memberID,
        asset,
        kind: 'adjust',
        change: -left[asset],
        at,
        expiresAt: null,
      })
    await moveLedger(db, { memberID, asset, nobody })
  }
  await db.delete(openAward).where(eq(openAward.memberID, memberID))
  // Benefits first: whoever is just using one holds its row, and has written what is deleted after it.
  await db.delete(benefit).where(eq(benefit.memberID, memberID))
  await db.delete(redemptionCode).where(eq(redemptionCode.memberID, memberID))
  await db.delete(redemption).where(eq(redemption.memberID, memberID))
  await db.delete(memberIdentity).where(eq(memberIdentity.memberID, memberID))
  await db.delete(member).where(eq(member.memberID, memberID))
  return true
}

async function moveLedger(
  db: Database,
  { memberID, asset, nobody }: { memberID: string; asset: (typeof ASSETS)[number]; nobody: string },
): Promise<void> {
  const own = and(eq(ledgerEntry.memberID, memberID), eq(ledgerEntry.asset, asset))
  for (let from = 1, moved: number | null = 1; moved; from += BATCH) {
    const batch = and(own, gte(ledgerEntry.entryNo, from), lt(ledgerEntry.entryNo, from + BATCH))
    moved = (await db.update(ledgerEntry).set({ memberID: nobody }).where(batch)).rowCount
  }
}
