import { gateway } from '@/lib/gateway'
import type { CardDetail, InquiryProblem } from '@/lib/gateway/gateway'
import type { LedgerLine } from '@/lib/gateway/ledger-calls'
import { withinBudget } from '@/lib/gateway/within-budget'
import { type Outcome, refused } from '@/lib/membership/outcome'
import { programmeSettings } from '@/lib/programme/settings'
import { memberKeyOf, parseStoredCard } from '@/lib/registration/stored-card'
import { type ActivityFilter, ledgerQueryFrom } from './activity-filter'
import { askLedger } from './own-ledger'

const PAGE_LINES = 25

type Account = { memberID: string | null; card: unknown }

export type ActivityView = {
  name: string
  zone: string
  currency: string
  memberSince: string | null
  /** For the balances; the list does without it. */
  detail: CardDetail | null
  lines: Outcome<LedgerLine[], InquiryProblem>
  /** The last entry of the page, where older ones follow. */
  older: number | null
}

/** One page of a member's ledger, with the balances beside it: either is shown without the other. */
export async function activityView(account: Account, filter: ActivityFilter): Promise<ActivityView> {
  const { zone, currency } = await programmeSettings()
  const key = memberKeyOf(account)
  const query = ledgerQueryFrom(filter, zone, PAGE_LINES + 1)
  const [detail, lines] = await Promise.all([
    key === null ? refused('no-member') : withinBudget(gateway().inquireCardDetail(key)),
    askLedger(account, (ledger, member) => ledger.readLedger(member, query)),
  ])
  const stored = parseStoredCard(account.card)
  const page = lines.ok ? lines.value.slice(0, PAGE_LINES) : []
  return {
    name: stored?.fields.USER_NAME ?? '',
    zone,
    currency,
    memberSince: stored?.memberSince ?? stored?.startDate ?? null,
    detail: detail.ok ? detail.value : null,
    lines: lines.ok ? { ok: true, value: page } : lines,
    older: lines.ok && lines.value.length > PAGE_LINES ? (page.at(-1)?.entryNo ?? null) : null,
  }
}
