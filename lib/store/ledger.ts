import { and, asc, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { type Award, awardedBy, type Draw, drawsOn, endedBy } from './award'
import type { Database } from './connect'
import { lockMember } from './member'
import { ledgerEntry, openAward } from './schema'

export type LedgerEntry = typeof ledgerEntry.$inferSelect
type Asset = LedgerEntry['asset']

/** Nobody writes off what ended but the ledger itself. */
export type NewLedgerEntry = Omit<LedgerEntry, 'entryNo' | 'balanceAfter' | 'draws' | 'kind'> & {
  kind: Exclude<LedgerEntry['kind'], 'expire'>
}

/** The newest entry of a member's asset, and what is left of those that brought something, in the order of their ends. */
type Standing = { last: LedgerEntry | null; awards: Award[] }

/**
 * Appends one entry under the member's row lock, so that `balanceAfter` is right whatever else happens at once.
 * Call it in a transaction. The rule:
 * 1. What had ended by `at` is written off first, by entries of its own: nothing is spent that has ended.
 * 2. What is taken is taken from the open awards in the order in which they end, those that never end last; from which
 *    and how much stands in `draws`. What they do not hold is owed, and the balance below zero.
 * 3. What is brought pays what is owed first. What is left of it is an award, open until it is spent or ends.
 * 4. An entry is never dated before the one above it: by number and by time the order is the same.
 * So the open awards are worth the balance, or nothing where it is below zero.
 */
export async function appendLedgerEntry(db: Database, entry: NewLedgerEntry): Promise<LedgerEntry> {
  const { memberID, asset, change, expiresAt } = entry
  if ((await lockMember(db, memberID)) === null) throw new Error('The ledger’s member is erased')
  const { last, awards } = await writeOff(db, memberID, asset, entry.at)
  const row: LedgerEntry = {
    ...entry,
    entryNo: (last?.entryNo ?? 0) + 1,
    balanceAfter: (last?.balanceAfter ?? 0) + change,
    at: later(entry.at, last?.at),
    draws: change < 0 ? drawsOn(awards, -change) : [],
  }
  await db.insert(ledgerEntry).values(row)
  await take(db, row, awards)
  const remaining = awardedBy(change, row.balanceAfter)
  if (remaining > 0)
    await db.insert(openAward).values({ memberID, asset, entryNo: row.entryNo, remaining, expiresAt })
  return row
}

/**
 * Writes what a member has of either asset that ended by `now` off, under the member's row lock: once, however often and
 * by whomever it is called. Call it in a transaction. @returns how many entries that took.
 */
export async function writeOffEnded(db: Database, memberID: string, now: Date): Promise<number> {
  await lockMember(db, memberID)
  const points = await writeOff(db, memberID, 'POINT', now)
  const storedValue = await writeOff(db, memberID, 'BALANCE', now)
  return points.written + storedValue.written
}

/** Some of the members who have something that ended by `now`, ordered by memberID, from behind `after`. */
export async function membersWithEnded(db: Database, now: Date, after: string | null, limit: number) {
  const rows = await db
    .selectDistinct({ memberID: openAward.memberID })
    .from(openAward)
    .where(and(lte(openAward.expiresAt, now), after === null ? undefined : gt(openAward.memberID, after)))
    .orderBy(asc(openAward.memberID))
    .limit(limit)
  return rows.map(({ memberID }) => memberID)
}

/** The entries that write off what ended: dated when it ended, whenever they are written. */
export function expiriesAfter({ last, awards }: Standing, now: Date): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let above = last
  for (const ended of endedBy(awards, now)) {
    if (above === null) break
    const amount = ended.awards.reduce((sum, { remaining }) => sum + remaining, 0)
    above = {
      memberID: above.memberID,
      asset: above.asset,
      entryNo: above.entryNo + 1,
      kind: 'expire',
      change: -amount,
      balanceAfter: above.balanceAfter - amount,
      at: later(ended.expiresAt, above.at),
      expiresAt: null,
      draws: ended.awards.map(({ entryNo, remaining }) => ({ entryNo, amount: remaining })),
    }
    entries.push(above)
  }
  return entries
}

/** Where a member's asset stands. */
export async function readStanding(db: Database, memberID: string, asset: Asset): Promise<Standing> {
  const [last] = await db
    .select()
    .from(ledgerEntry)
    .where(and(eq(ledgerEntry.memberID, memberID), eq(ledgerEntry.asset, asset)))
    .orderBy(desc(ledgerEntry.entryNo))
    .limit(1)
  const { entryNo, remaining, expiresAt } = openAward
  const awards = await db
    .select({ entryNo, remaining, expiresAt })
    .from(openAward)
    .where(and(eq(openAward.memberID, memberID), eq(openAward.asset, asset)))
    .orderBy(sql`${expiresAt} asc nulls last`, asc(entryNo))
  return { last: last ?? null, awards }
}

async function writeOff(db: Database, memberID: string, asset: Asset, now: Date) {
  const standing = await readStanding(db, memberID, asset)
  const entries = expiriesAfter(standing, now)
  if (entries.length === 0) return { ...standing, written: 0 }
  await db.insert(ledgerEntry).values(entries)
  for (const entry of entries) await take(db, entry, standing.awards)
  const drawn = new Set(entries.flatMap(({ draws }) => draws.map(({ entryNo }) => entryNo)))
  const awards = standing.awards.filter(({ entryNo }) => !drawn.has(entryNo))
  return { last: entries.at(-1) ?? null, awards, written: entries.length }
}

/** Takes an entry's draws from the awards: all of each but perhaps the last of them. */
async function take(
  db: Database,
  { memberID, asset, draws }: Pick<LedgerEntry, 'memberID' | 'asset' | 'draws'>,
  awards: readonly Award[],
): Promise<void> {
  const remainingOf = new Map(awards.map(({ entryNo, remaining }) => [entryNo, remaining]))
  const isAll = ({ entryNo, amount }: Draw) => remainingOf.get(entryNo) === amount
  const award = (entryNos: number[]) =>
    and(eq(openAward.memberID, memberID), eq(openAward.asset, asset), inArray(openAward.entryNo, entryNos))
  const emptied = draws.filter(isAll).map(({ entryNo }) => entryNo)
  if (emptied.length > 0) await db.delete(openAward).where(award(emptied))
  for (const { entryNo, amount } of draws.filter(draw => !isAll(draw))) {
    await db
      .update(openAward)
      .set({ remaining: sql`${openAward.remaining} - ${amount}` })
      .where(award([entryNo]))
  }
}

function later(at: Date, other: Date | undefined): Date {
  return other !== undefined && other > at ? other : at
}
