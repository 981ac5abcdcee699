import { gateway } from '@/lib/gateway'
import { withinBudget } from '@/lib/gateway/within-budget'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { formatAmount } from '@/lib/membership/amount'
import { effectiveStatus } from '@/lib/membership/benefit-detail'
import { memberKeyOf } from '@/lib/registration/stored-card'

type Account = { memberID: string | null; card: unknown }

/** What a member loses with the account, one line each; `isAll` is false where something could not be looked up. */
export async function lossesOf(
  account: Account,
  locale: Locale,
  t: Words<'Closing'>,
): Promise<{ lines: string[]; isAll: boolean }> {
  const key = memberKeyOf(account)
  // Nothing is made yet that could hold anything.
  if (key === null) return { lines: [], isAll: true }
  const [card, assets] = await Promise.all([
    withinBudget(gateway().inquireCardDetail(key)),
    withinBudget(gateway().inquireMemberAssets(key)),
  ])
  const points = card.ok ? card.value.points : null
  const { worth = null, benefits = null } = assets.ok ? assets.value : {}
  const storedValue = (assets.ok && assets.value.storedValue) || (card.ok && card.value.storedValue) || null
  const usable = benefits?.filter(benefit => effectiveStatus(benefit, Date.now()) === 'ACTIVATED').length ?? 0
  const lines: string[] = []
  if (points !== null && points > 0) {
    const counted = t('lost.points', { count: points, points: formatCount(points, locale) })
    const most = worth?.pointMaxAmount
    lines.push(
      most && most.value > 0
        ? t('lost.worth', { points: counted, worth: formatAmount(most, locale) })
        : counted,
    )
  }
  if (storedValue !== null && storedValue.value > 0)
    lines.push(t('lost.money', { amount: formatAmount(storedValue, locale) }))
  if (usable > 0) lines.push(t('lost.benefits', { count: usable }))
  return { lines, isAll: points !== null && storedValue !== null && benefits !== null }
}
