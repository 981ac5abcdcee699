import { CURRENCY_EXPONENTS } from './currency-exponents'

/** The document's Amount: `value` is an integer in the currency's smallest ISO 4217 unit, 0 to 2147483647. */
export type Amount = { currency: string; value: number }

/** 2^31 - 1: the document's ceiling, SGD 21,474,836.47 or KWD 2,147,483.647. */
export const AMOUNT_MAX_VALUE = 2_147_483_647

/** True for a code of ISO 4217 List One, upper case. */
export function isCurrency(code: string): boolean {
  return CURRENCY_EXPONENTS.has(code)
}

/** Decimals of the minor unit; null for a code without one and for an unknown code (ask `isCurrency`). */
export function exponentOf(currency: string): number | null {
  return CURRENCY_EXPONENTS.get(currency) ?? null
}

/** The amount as a plain decimal, `{ currency: 'BHD', value: 1000 }` to `1.000`: digits are moved, never computed. */
export function decimalFrom({ currency, value }: Amount): string {
  const exponent = exponentOf(currency) ?? 0
  const digits = String(Math.abs(value)).padStart(exponent + 1, '0')
  const sign = value < 0 ? '-' : ''
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** A plain decimal to an Amount; null where it has more decimals than the currency or leaves the range. */
export function amountFrom(decimal: string, currency: string): Amount | null {
  const match = /^(\d{1,10})(?:\.(\d{1,4}))?$/.exec(decimal)
  const exponent = exponentOf(currency) ?? 0
  const fraction = match?.[2] ?? ''
  if (!match || !isCurrency(currency) || fraction.length > exponent) return null
  const value = Number(`${match[1]}${fraction.padEnd(exponent, '0')}`)
  return value <= AMOUNT_MAX_VALUE ? { currency, value } : null
}

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(
  currency: string,
  locale: string,
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): Intl.NumberFormat {
  const key = `${locale} ${currency} ${signDisplay}`
  const known = formats.get(key)
  if (known) return known
  const exponent = exponentOf(currency)
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: exponent === null ? 'code' : 'symbol',
    minimumFractionDigits: exponent ?? 0,
    maximumFractionDigits: exponent ?? 0,
    numberingSystem: 'latn',
    signDisplay,
  })
  formats.set(key, made)
  return made
}

/**
 * The amount in words of `locale` (a valid BCP 47 tag), exact, with ISO 4217's decimals and the digits 0 to 9. Without
 * a minor unit: the integer with the code. A negative value is printed too (what a refund left), never stored.
 */
export function formatAmount(amount: Amount, locale: string): string {
  // Given as text, Intl prints it digit by digit: no floating point on the way.
  return formatFor(amount.currency, locale).format(decimalFrom(amount) as `${number}`)
}

/** The same with its sign, “+RM 50.00”, for what came or went. */
export function formatAmountChange(amount: Amount, locale: string): string {
  return formatFor(amount.currency, locale, 'exceptZero').format(decimalFrom(amount) as `${number}`)
}
