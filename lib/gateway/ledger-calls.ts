import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem, MemberKey } from './gateway'

export type LedgerAsset = 'POINT' | 'BALANCE'

export const LEDGER_KINDS = ['earn', 'redeem', 'adjust', 'expire'] as const

/** One entry: points, or minor units of the programme's currency; instants as ISO strings. */
export type LedgerLine = {
  asset: LedgerAsset
  entryNo: number
  kind: (typeof LEDGER_KINDS)[number]
  /** Negative where something leaves. */
  change: number
  balanceAfter: number
  at: string
  expiresAt: string | null
}

/** Which entries of one asset, newest first: `from` inclusive, `until` exclusive, those numbered below `before`. */
export type LedgerQuery = {
  asset: LedgerAsset
  kind: LedgerLine['kind'] | null
  from: Date | null
  until: Date | null
  before: number | null
  limit: number
}

/** Points that end together. */
export type ExpiringBatch = { points: number; expiresAt: string }

/** The history of points and stored value. Ours: no public document has such a call. */
export type LedgerCalls = {
  readLedger(member: MemberKey, query: LedgerQuery): Promise<Outcome<LedgerLine[], InquiryProblem>>
  /** Every batch of points that ends before `until`, what ends first first; what has ended already is not among them. */
  expiringPoints(member: MemberKey, until: Date): Promise<Outcome<ExpiringBatch[], InquiryProblem>>
}
