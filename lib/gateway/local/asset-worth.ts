import { AMOUNT_MAX_VALUE, type Amount } from '@/lib/membership/amount'

/**
 * Worth of all whole redeeming steps of a balance, as many of them as an Amount can carry, and of one step. A balance
 * below zero is worth nothing. Source: domain 4.3 "Points and money".
 */
export function worthOf(
  points: number,
  settings: { currency: string; pointsPerUnit: number; unitAmount: number },
): { pointMaxAmount: Amount; pointUnitAmount: Amount } {
  const { currency, unitAmount } = settings
  const steps = Math.max(0, Math.floor(points / settings.pointsPerUnit))
  const value = Math.min(steps, Math.floor(AMOUNT_MAX_VALUE / unitAmount)) * unitAmount
  return { pointMaxAmount: { currency, value }, pointUnitAmount: { currency, value: unitAmount } }
}
