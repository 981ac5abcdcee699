import { isClosing } from '@/lib/account/closing'
import { gateway } from '@/lib/gateway'
import type { Redemption } from '@/lib/gateway/redeeming-calls'
import { withinBudget } from '@/lib/gateway/within-budget'
import { type BenefitDetail, effectiveStatus, instantFrom } from '@/lib/membership/benefit-detail'
import { memberKeyOf } from '@/lib/registration/stored-card'
import type { CurrentMember } from '@/lib/session/current-member'
import { provedIdentities } from '@/lib/session/step-up'

/**
 * Where a member stands with one benefit: it can be used, is being used, was used here, or why it cannot be used. `over`:
 * used elsewhere, ended or not readable, as its status says.
 */
export type RedeemStep =
  | { step: 'usable'; last: Redemption | null }
  | { step: 'open' | 'used'; last: Redemption }
  | {
      step: 'over' | 'not-offered' | 'not-allowed' | 'closed' | 'closing' | 'unproved' | 'unreachable'
      last: null
    }

const closedFor = (step: Exclude<RedeemStep['step'], 'usable' | 'open' | 'used'>): RedeemStep => ({
  step,
  last: null,
})

export async function redeemStep(
  account: CurrentMember['account'],
  benefit: BenefitDetail,
): Promise<RedeemStep> {
  const key = memberKeyOf(account)
  const { redeeming, inquireCardDetail } = gateway()
  if (key === null || redeeming === null) return closedFor('not-offered')
  const [card, redemptions, proved] = await Promise.all([
    withinBudget(inquireCardDetail(key)),
    withinBudget(redeeming.readRedemptions(key)),
    provedIdentities(account.accountID),
  ])
  if (!redemptions.ok) return closedFor('unreachable')
  const { benefitInstanceId } = benefit
  const last = redemptions.value.find(one => one.benefitInstanceId === benefitInstanceId) ?? null
  if (last?.state === 'accepted') return { step: 'used', last }
  if (card.ok) {
    const end = instantFrom(card.value.validUntil ?? '')
    if (end !== null && Date.now() >= end) return closedFor('closed')
    if (card.value.allowRedeem === false) return closedFor('not-allowed')
  }
  if (last?.state === 'open') return { step: 'open', last }
  // What was begun before may end; nothing new begins once the account is to be erased.
  if (isClosing(account)) return closedFor('closing')
  if (effectiveStatus(benefit, Date.now()) !== 'ACTIVATED') return closedFor('over')
  if (!card.ok) return closedFor('unreachable')
  return proved.length === 0 ? closedFor('unproved') : { step: 'usable', last }
}
