import type { Outcome } from '@/lib/membership/outcome'
import type { InquiryProblem } from './gateway'

/** How long a page waits for one of its parts; what comes later is replaced by words (no part may stop the page). */
const BUDGET_MS = 3_000

/** An inquiry's answer, or `unreachable` where it takes too long or throws. */
export function withinBudget<T>(
  inquiry: Promise<Outcome<T, InquiryProblem>>,
  budgetMs = BUDGET_MS,
): Promise<Outcome<T, InquiryProblem>> {
  const away = { ok: false, problem: 'unreachable' } as const
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof away>(resolve => {
    timer = setTimeout(resolve, budgetMs, away)
  })
  return Promise.race([inquiry.catch(() => away), late]).finally(() => clearTimeout(timer))
}
