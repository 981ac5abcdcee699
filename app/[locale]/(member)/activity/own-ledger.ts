import { gateway } from '@/lib/gateway'
import type { InquiryProblem, MemberKey } from '@/lib/gateway/gateway'
import type { LedgerCalls } from '@/lib/gateway/ledger-calls'
import { withinBudget } from '@/lib/gateway/within-budget'
import { type Outcome, refused } from '@/lib/membership/outcome'
import { memberKeyOf } from '@/lib/registration/stored-card'

type Account = { memberID: string | null; card: unknown }

/** Asks the ledger about an account's member: `not-offered` where nobody keeps one that could be asked. */
export async function askLedger<T>(
  account: Account,
  ask: (ledger: LedgerCalls, key: MemberKey) => Promise<Outcome<T, InquiryProblem>>,
): Promise<Outcome<T, InquiryProblem>> {
  const { ledger } = gateway()
  const key = memberKeyOf(account)
  if (ledger === null) return refused('not-offered')
  return key === null ? refused('no-member') : withinBudget(ask(ledger, key))
}
