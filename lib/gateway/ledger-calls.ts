import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

export type LedgerAsset = 'POINT' | 'BALANCE'

export const LEDGER_KINDS = ['earn', 'redeem', 'adjust', 'expire'] as const

export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** One entry: points, or minor units of the programme's currency; instants as ISO strings. */
export type LedgerLine = {
  asset: LedgerAsset
  /** Counted from 1 without gaps; entries are never dated before those with a lower number. */
  entryNo: number
  kind: LedgerKind
  /** Negative where something leaves. */
  change: number
  balanceAfter: number
  at: string
  /** When what it brought ends; null where never, and where nothing was brought. */
  expiresAt: string | null
  /** What of that can still be spent. */
  left: number
}

/** Which entries of one asset, newest first: `from` inclusive, `until` exclusive, those numbered below `before`. */
export type LedgerQuery = {
  asset: LedgerAsset
  kind: LedgerKind | null
  from: Date | null
  until: Date | null
  before: number | null
  limit: number
}

/** What an asset was before a period and after it, and what each kind of entry in it came to. */
export type LedgerPeriod = {
  opening: number
  closing: number
  totals: { kind: LedgerKind; change: number; count: number }[]
}

/** Points that end on one day of the programme's zone: when the first of them do. */
export type ExpiringBatch = { points: number; expiresAt: string }

/**
 * The history of points and stored value. Ours: no public document has such a call. What has ended is told as ended, with
 * an entry of its own, from the moment it ends.
 */
export type LedgerCalls = {
  readLedger(member: MemberKey, query: LedgerQuery): Promise<Outcome<LedgerLine[], InquiryProblem>>
  /** `from` inclusive, `until` exclusive. */
  readPeriod(
    member: MemberKey,
    asset: LedgerAsset,
    from: Date,
    until: Date,
  ): Promise<Outcome<LedgerPeriod, InquiryProblem>>
  /** Every batch of points that ends before `until`, what ends first first; what has ended already is not among them. */
  expiringPoints(member: MemberKey, until: Date): Promise<Outcome<ExpiringBatch[], InquiryProblem>>
}
