import { askLedger } from '@/app/[locale]/(member)/activity/own-ledger'
import { gateway } from '@/lib/gateway'
import type { InquiryProblem } from '@/lib/gateway/gateway'
import type { LedgerAsset, LedgerLine, LedgerPeriod } from '@/lib/gateway/ledger-calls'
import { withinBudget } from '@/lib/gateway/within-budget'
import { monthRange } from '@/lib/membership/month'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { programmeSettings } from '@/lib/programme/settings'
import { memberKeyOf, parseStoredCard } from '@/lib/registration/stored-card'

/** Forty printed pages; the sums are of all entries, and CSV has every one. */
export const STATEMENT_LINES = 1_000

type Account = { memberID: string | null; card: unknown }

/** A month of one asset: the newest lines of it, oldest first, and what all of them come to. */
export type AssetStatement = LedgerPeriod & { asset: LedgerAsset; lines: LedgerLine[]; count: number }

export type StatementView = {
  programmeName: string
  zone: string
  currency: string
  /** The name that the navigation shows, and the whole one. */
  name: string
  fullName: string
  cardNo: string | null
  from: Date
  /** The end of the month, or now where that is still to come. */
  until: Date
  isRunning: boolean
  assets: Outcome<AssetStatement[], InquiryProblem>
}

export async function statementView(account: Account, month: string): Promise<StatementView> {
  const { name: programmeName, zone, currency } = await programmeSettings()
  const { from, until: end } = monthRange(zone, month)
  const now = new Date()
  const until = end > now ? now : end
  const key = memberKeyOf(account)
  const [detail, points, storedValue] = await Promise.all([
    key === null ? refused('no-member') : withinBudget(gateway().inquireCardDetail(key)),
    assetStatement(account, 'POINT', from, until),
    assetStatement(account, 'BALANCE', from, until),
  ])
  const stored = parseStoredCard(account.card)
  const fields = { ...stored?.fields, ...(detail.ok ? detail.value.fields : {}) }
  const { FIRST_NAME, LAST_NAME, USER_NAME } = fields
  const both = points.ok && storedValue.ok ? done([points.value, storedValue.value]) : null
  return {
    programmeName,
    zone,
    currency,
    name: USER_NAME ?? '',
    fullName: [FIRST_NAME, LAST_NAME].filter(Boolean).join(' ') || (USER_NAME ?? ''),
    cardNo: (detail.ok ? detail.value.cardNo : null) ?? stored?.cardNo ?? null,
    from,
    until,
    isRunning: end > now,
    assets: both ?? (points.ok ? refused('unreachable') : points),
  }
}

async function assetStatement(
  account: Account,
  asset: LedgerAsset,
  from: Date,
  until: Date,
): Promise<Outcome<AssetStatement, InquiryProblem>> {
  const query = { asset, kind: null, from, until, before: null, limit: STATEMENT_LINES }
  const [period, lines] = await Promise.all([
    askLedger(account, (ledger, key) => ledger.readPeriod(key, asset, from, until)),
    askLedger(account, (ledger, key) => ledger.readLedger(key, query)),
  ])
  if (!period.ok) return period
  if (!lines.ok) return lines
  const count = period.value.totals.reduce((sum, total) => sum + total.count, 0)
  return done({ asset, ...period.value, lines: lines.value.toReversed(), count })
}
