import { LEDGER_KINDS, type LedgerAsset, type LedgerKind, type LedgerQuery } from '@/lib/gateway/ledger-calls'
import { isMonth, monthRange } from '@/lib/membership/month'

/** What the address asks for; `before` is the number of the entry above the page. */
export type ActivityFilter = {
  asset: LedgerAsset
  kind: LedgerKind | null
  month: string | null
  before: number | null
}

// Nine digits stay within what an entry can be numbered.
const ENTRY_NO = /^[1-9]\d{0,8}$/

/** Reads an address; what cannot be read asks for nothing. */
export function activityFilterFrom(query: Record<string, unknown>): ActivityFilter {
  const { asset, kind, month, before } = query
  return {
    asset: asset === 'BALANCE' ? 'BALANCE' : 'POINT',
    kind: LEDGER_KINDS.find(known => known === kind) ?? null,
    month: isMonth(month) ? month : null,
    before: typeof before === 'string' && ENTRY_NO.test(before) ? Number(before) : null,
  }
}

/** The filter as the query of an address. */
export function searchFrom(filter: Omit<ActivityFilter, 'before'> & { before?: number | null }): string {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined)
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** What to ask the ledger, a month being one of the programme's zone. */
export function ledgerQueryFrom(
  { month, ...filter }: ActivityFilter,
  zone: string,
  limit: number,
): LedgerQuery {
  const range = month === null ? { from: null, until: null } : monthRange(zone, month)
  return { ...filter, ...range, limit }
}
