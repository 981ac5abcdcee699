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
 * (lib/store/ledger.ts, `expiriesAfter`; a test holds the two together), whether the job has come by or not. Of the
 * written entries only the `wanted` are read, and as many as `part` takes (an order and a limit): there may be very many.
 */
function entriesAt(memberID: string, asset: Asset, now: Date, wanted: SQL, part = sql``): SQL {
  const own = sql`member_id = ${memberID} and asset = ${asset}`
  return sql`
    (select entry_no, kind, change, balance_after, at, expires_at from ledger_entry where ${own} and ${wanted} ${part})
    union all
    select * from (
      select (newest.entry_no + row_number() over by_end)::integer as entry_no, 'expire' as kind,
        -ended.amount as change, newest.balance_after - sum(ended.amount) over by_end as balance_after,
        greatest(ended.expires_at, newest.at) as at, null::timestamptz as expires_at
      from (
        select expires_at, sum(remaining) as amount from open_award
        where ${own} and expires_at <= ${now.toISOString()} group by expires_at
      ) ended
      cross join (
        select entry_no, balance_after, at from ledger_entry where ${own} order by entry_no desc limit 1
      ) newest
      window by_end as (order by ended.expires_at)
    ) unwritten where ${wanted}`
}

/** Entries, newest first, in one query. */
export async function readLedger(
  db: Database,
  memberID: string,
  { asset, kind, from, until, before, limit }: LedgerFilter,
  now: Date,
): Promise<ReadEntry[]> {
  const wanted = sql.join(
    [
      sql`true`,
      ...(kind === null ? [] : [sql`kind = ${kind}`]),
      ...(from === null ? [] : [sql`at >= ${from.toISOString()}`]),
      ...(until === null ? [] : [sql`at < ${until.toISOString()}`]),
      ...(before === null ? [] : [sql`entry_no < ${before}`]),
    ],
    sql` and `,
  )
  // The same order either way: named by what an index finds the entries by.
  const newest = from === null && until === null ? sql`entry_no desc` : sql`at desc, entry_no desc`
  const part = sql`order by ${newest} limit ${limit}`
  const { rows } = await db.execute(sql`
    select entry.*, coalesce(award.remaining, 0) as left_over
    from (${entriesAt(memberID, asset, now, wanted, part)} order by entry_no desc limit ${limit}) entry
    left join open_award award on award.member_id = ${memberID} and award.asset = ${asset}
      and award.entry_no = entry.entry_no and (award.expires_at is null or award.expires_at > ${now.toISOString()})
    order by entry.entry_no desc`)
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

/**
 * What a member had before `from` (the balance of the entry before it), and what each kind of entry changed from then
 * until `until`, in one query.
 */
export async function readPeriod(
  db: Database,
  memberID: string,
  asset: Asset,
  { from, until, now }: { from: Date; until: Date; now: Date },
): Promise<{ opening: number; totals: { kind: Kind; change: number; count: number }[] }> {
  const [start, end] = [from.toISOString(), until.toISOString()]
  const within = entriesAt(memberID, asset, now, sql`at >= ${start} and at < ${end}`)
  const last = sql`order by at desc, entry_no desc limit 1`
  const earlier = entriesAt(memberID, asset, now, sql`at < ${start}`, last)
  const { rows } = await db.execute(sql`
    select opening.balance_after as opening, total.* from (select 1) once
    left join (${earlier} order by entry_no desc limit 1) opening on true
    left join (select kind, sum(change) as change, count(*) as count from (${within}) entry group by kind) total on true`)
  return {
    opening: Number(rows[0]?.opening ?? 0),
    totals: rows
      .filter(({ kind }) => kind !== null)
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
