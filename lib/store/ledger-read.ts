import { type SQL, sql } from 'drizzle-orm'
import type { Database } from './connect'
import type { LedgerEntry } from './ledger'

type Asset = LedgerEntry['asset']
type Kind = LedgerEntry['kind']

/** An entry as it is read: `left` is what can still be spent of what it brought. */
export type ReadEntry = Pick<
  LedgerEntry,
  'entryNo' | 'kind' | 'change' | 'balanceAfter' | 'at' | 'expiresAt'
> & { left: number }

export type LedgerFilter = {
  asset: Asset
  kind: Kind | null
  /** Inclusive. */
  from: Date | null
  /** Exclusive. */
  until: Date | null
  /** Only entries with a lower number. */
  before: number | null
  limit: number
}

/**
 * A member's ledger as it is at `now`: what ended by then is among the entries, numbered and dated as it will be written
 * (lib/store/ledger.ts, `expiriesAfter`; a test holds the two together), whether the job has come by or not.
 */
function entriesAt(memberID: string, asset: Asset, now: Date): SQL {
  const own = sql`member_id = ${memberID} and asset = ${asset}`
  return sql`
    select entry_no, kind, change, balance_after, at, expires_at from ledger_entry where ${own}
    union all
    select (newest.entry_no + row_number() over by_end)::integer, 'expire', -ended.amount,
      newest.balance_after - sum(ended.amount) over by_end, greatest(ended.expires_at, newest.at), null
    from (
      select expires_at, sum(remaining) as amount from open_award
      where ${own} and expires_at <= ${now.toISOString()} group by expires_at
    ) ended
    cross join (
      select entry_no, balance_after, at from ledger_entry where ${own} order by entry_no desc limit 1
    ) newest
    window by_end as (order by ended.expires_at)`
}

/** Entries, newest first, in one query. */
export async function readLedger(
  db: Database,
  memberID: string,
  { asset, kind, from, until, before, limit }: LedgerFilter,
  now: Date,
): Promise<ReadEntry[]> {
  const { rows } = await db.execute(sql`
    select entry.*, coalesce(award.remaining, 0) as left_over
    from (${entriesAt(memberID, asset, now)}) entry
    left join open_award award on award.member_id = ${memberID} and award.asset = ${asset}
      and award.entry_no = entry.entry_no and (award.expires_at is null or award.expires_at > ${now.toISOString()})
    where true
      ${kind === null ? sql`` : sql`and entry.kind = ${kind}`}
      ${from === null ? sql`` : sql`and entry.at >= ${from.toISOString()}`}
      ${until === null ? sql`` : sql`and entry.at < ${until.toISOString()}`}
      ${before === null ? sql`` : sql`and entry.entry_no < ${before}`}
    order by entry.entry_no desc limit ${limit}`)
  return rows.map(row => ({
    entryNo: Number(row.entry_no),
    kind: row.kind as Kind,
    change: Number(row.change),
    balanceAfter: Number(row.balance_after),
    at: new Date(String(row.at)),
    expiresAt: row.expires_at === null ? null : new Date(String(row.expires_at)),
    left: Number(row.left_over),
  }))
}

/** What a member had before `from`, and what each kind of entry changed from then until `until`, in one query. */
export async function readPeriod(
  db: Database,
  memberID: string,
  asset: Asset,
  { from, until, now }: { from: Date; until: Date; now: Date },
): Promise<{ opening: number; totals: { kind: Kind; change: number; count: number }[] }> {
  const { rows } = await db.execute(sql`
    select kind, at < ${from.toISOString()} as earlier, sum(change) as change, count(*) as count
    from (${entriesAt(memberID, asset, now)}) entry where at < ${until.toISOString()} group by 1, 2`)
  return {
    opening: rows.reduce((sum, { earlier, change }) => (earlier ? sum + Number(change) : sum), 0),
    totals: rows
      .filter(({ earlier }) => !earlier)
      .map(({ kind, change, count }) => ({
        kind: kind as Kind,
        change: Number(change),
        count: Number(count),
      })),
  }
}

/**
 * What of a member's points ends after `now` and before `until`, each day of the zone (an IANA name) with the first of its
 * ends; what ends first first.
 */
export async function readEndingPoints(
  db: Database,
  memberID: string,
  { now, until, zone }: { now: Date; until: Date; zone: string },
): Promise<{ points: number; expiresAt: Date }[]> {
  const { rows } = await db.execute(sql`
    select sum(remaining) as points, min(expires_at) as ends_at from open_award
    where member_id = ${memberID} and asset = 'POINT'
      and expires_at > ${now.toISOString()} and expires_at < ${until.toISOString()}
    group by (expires_at at time zone ${zone})::date order by 2`)
  return rows.map(row => ({ points: Number(row.points), expiresAt: new Date(String(row.ends_at)) }))
}
