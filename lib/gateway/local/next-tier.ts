import type { NextTier } from '@/lib/gateway/gateway'
import type { Growth, GrowthKind } from '@/lib/membership/growth'
import type { Tier } from '@/lib/store/programme'

/** The row after a member's own tier as the port speaks of it; `none` where there is no row: theirs is the highest. */
export function nextTierFrom(
  next: Tier | null,
  settings: { currency: string; growthKind: GrowthKind },
): NextTier | 'none' {
  if (next === null) return 'none'
  const { level, name, threshold } = next
  return { level, name, target: targetOf(threshold, settings) }
}

function targetOf(
  threshold: number,
  { currency, growthKind }: { currency: string; growthKind: GrowthKind },
): Growth {
  if (growthKind === 'amount') return { kind: 'amount', amount: { currency, value: threshold } }
  // A percentage is of the way to the next tier, so that it ends there.
  return growthKind === 'percent'
    ? { kind: 'percent', value: '100' }
    : { kind: 'integer', value: String(threshold) }
}
