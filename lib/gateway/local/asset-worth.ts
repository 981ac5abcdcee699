import type { Amount } from '@/lib/membership/amount'

/** The largest value an Amount can carry. */
const MAX_AMOUNT = 2_147_483_647

/** Worth of all whole redeeming steps of a balance, and of one step. A balance below zero is worth nothing. */
export function worthOf(
  points: number,
  settings: { currency: string; pointsPerUnit: number; unitAmount: number },
): { pointMaxAmount: Amount; pointUnitAmount: Amount } {
  const steps = Math.max(0, Math.floor(points / settings.pointsPerUnit))
  const value = Math.min(steps * settings.unitAmount, MAX_AMOUNT)
  const { currency } = settings
  return { pointMaxAmount: { currency, value }, pointUnitAmount: { currency, value: settings.unitAmount } }
}
