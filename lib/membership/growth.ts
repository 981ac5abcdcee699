import type { Amount } from './amount'
import { amountFromWire } from './amount-schema'

/** CardField GROWTH: text for the unlimited integer and the percentage (no percent sign), so nothing is rounded. */
export type Growth =
  | { kind: 'integer'; value: string }
  | { kind: 'percent'; value: string }
  | { kind: 'amount'; amount: Amount }

export type GrowthKind = Growth['kind']

const INTEGER = /^(?:0|[1-9]\d*)$/
const PERCENT = /^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/
// "00" and "07" pass the percentage's own pattern, but are no number anyone writes.
const LEADING_ZERO = /^0\d/

/**
 * An object (or its JSON text) is an Amount, a decimal point makes a percentage; "50" is both an integer and a
 * percentage, so the programme's `defaultKind` decides. Null where it is none of the three. Source: domain 4 trap 9.
 */
export function growthFrom(fieldValue: unknown, defaultKind: GrowthKind): Growth | null {
  const value = typeof fieldValue === 'number' ? String(fieldValue) : fieldValue
  if (typeof value !== 'string' || value.trimStart().startsWith('{')) {
    const amount = amountFromWire(value)
    return amount && { kind: 'amount', amount }
  }
  if (LEADING_ZERO.test(value)) return null
  if (value.includes('.') || defaultKind === 'percent')
    return PERCENT.test(value) ? { kind: 'percent', value } : null
  return INTEGER.test(value) ? { kind: 'integer', value } : null
}

/**
 * Whether a growth proves that its member has collected nothing yet. A percentage never does: it may begin anew with
 * each tier.
 */
export function isUngrown(growth: Growth | null): boolean {
  if (growth === null || growth.kind === 'percent') return false
  return growth.kind === 'amount' ? growth.amount.value === 0 : growth.value === '0'
}

/** The `fieldValue` of a growth: the number as it is, an Amount as JSON text. */
export function growthFieldValue(growth: Growth): string {
  return growth.kind === 'amount' ? JSON.stringify(growth.amount) : growth.value
}
