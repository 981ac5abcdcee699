import { cache } from 'react'
import { gateway } from '@/lib/gateway'
import type { InquiryProblem } from '@/lib/gateway/gateway'
import { withinBudget } from '@/lib/gateway/within-budget'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { done, type Outcome, refused } from '@/lib/membership/outcome'
import { memberKeyOf } from '@/lib/registration/stored-card'

export type Account = { memberID: string | null; card: unknown }

/**
 * All that a member holds, asked once a request, or why nobody knows: a list that came and cannot be read is as good as
 * none, for “no benefits” would be untrue.
 */
export const heldBenefits = cache(
  async (account: Account): Promise<Outcome<BenefitDetail[], InquiryProblem>> => {
    const key = memberKeyOf(account)
    if (key === null) return refused('no-member')
    const inquired = await withinBudget(gateway().inquireMemberAssets(key))
    if (!inquired.ok) return inquired
    const { benefits } = inquired.value
    return benefits === null ? refused('unreachable') : done(benefits)
  },
)
