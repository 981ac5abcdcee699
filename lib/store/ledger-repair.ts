import { type SQL, sql } from 'drizzle-orm'
import type { Database } from './connect'
import type { LedgerEntry } from './ledger'
import { lockMember } from './member'

/**
 * `sum`: an entry is missing or its balance is not the sum so far, which only a person can judge. `awards`: the open
 * awards are not what the entries say, and can be made again from them.
 */
export type LedgerFault = { memberID: string; asset: LedgerEntry['asset']; fault: 'sum' | 'awards' }

/** The open awards as they follow from the entries alone. */
function awardsFromEntries(where: SQL) {
  return sql`
    select entry.member_id, entry.asset, entry.entry_no,
      least(entry.change, entry.balance_after) - coalesce(drawn.amount, 0) as remaining, entry.expires_at
    from ledger_entry entry left join (
      select entry.member_id, entry.asset, (draw ->> 'entryNo')::integer as entry_no,
        sum((draw ->> 'amount')::bigint)::bigint as amount
      from ledger_entry entry, jsonb_array_elements(entry.draws) draw where ${where} group by 1, 2, 3
    ) drawn using (member_id, asset, entry_no)
    where ${where} and least(entry.change, entry.balance_after) > coalesce(drawn.amount, 0)`
}

/** Every member's asset whose ledger does not agree with itself; reads the whole ledger. */
export async function findLedgerFaults(db: Database): Promise<LedgerFault[]> {
  const { rows } = await db.execute<LedgerFault>(sql`
    with said as (${awardsFromEntries(sql`true`)}),
    kept as (select member_id, asset, entry_no, remaining, expires_at from open_award),
    entry as (
      select member_id, asset, entry_no, balance_after, row_number() over so_far as number, sum(change) over so_far as sum
      from ledger_entry window so_far as (partition by member_id, asset order by entry_no)
    )
    select distinct member_id as "memberID", asset, 'sum' as fault from entry
      where entry_no <> number or balance_after <> sum
    union all
    select distinct member_id, asset, 'awards' from (
      (table said except table kept) union all (table kept except table said)
    ) differing
    order by "memberID", asset, fault`)
  return rows
}

/** Makes a member's open awards again, from the entries, under the member's row lock. Call it in a transaction. */
export async function rebuildAwards(db: Database, memberID: string): Promise<void> {
  await lockMember(db, memberID)
  await db.execute(sql`delete from open_award where member_id = ${memberID}`)
  await db.execute(sql`
    insert into open_award (member_id, asset, entry_no, remaining, expires_at)
    ${awardsFromEntries(sql`entry.member_id = ${memberID}`)}`)
}
