import { sql } from 'drizzle-orm'
import { ledgerEntry, openAward } from './schema'

/** What a member has at `now`, as part of a query: what ended before counts no more, whether it is written off or not. */
export function balanceAt(memberID: string, asset: 'POINT' | 'BALANCE', now: Date) {
  return sql<string>`coalesce((select ${ledgerEntry.balanceAfter} from ${ledgerEntry}
    where ${ledgerEntry.memberID} = ${memberID} and ${ledgerEntry.asset} = ${asset}
    order by ${ledgerEntry.entryNo} desc limit 1), 0)
    - coalesce((select sum(${openAward.remaining}) from ${openAward}
    where ${openAward.memberID} = ${memberID} and ${openAward.asset} = ${asset}
    and ${openAward.expiresAt} <= ${now.toISOString()}), 0)`.mapWith(Number)
}
