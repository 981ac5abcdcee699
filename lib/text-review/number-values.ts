import { MULTIPLIERS } from './number-words'

/** Parts of the unit that prices are named in: 50 sen are 0.50. */
const CENTS = /^\s?(?:sen|cents?|仙|分(?![钟鐘])|فلس|هللة)/
const TENTHS = /^\s?[角毛]/
const MULTIPLIER = /^\s?-?([a-z]+|[百千万萬亿億]|[\u0621-\u064A]+)/

/**
 * What digits with separators can mean, one list for each number in them: `1,000` is a thousand, `1.000` that or one,
 * `10,50` ten and a half, and `1,2,3` three numbers.
 */
export function valuesOf(body: string): number[][] {
  if (/^\d+$/.test(body)) return [[Number(body)]]
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(body)) return [[Number(body.replaceAll(',', ''))]]
  if (/^\d{1,3}\.\d{3}$/.test(body)) return [[Number(body.replace('.', '')), Number(body)]]
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(body)) {
    return [[Number(body.replaceAll('.', '').replace(',', '.'))]]
  }
  if (/^\d+[.,]\d+$/.test(body)) return [[Number(body.replace(',', '.'))]]
  return body.split(/[.,]/).map(part => [Number(part)])
}

/** Readings of a number with the unit behind it: 8折, 1.5万, 10k, 50 sen, 2个半. */
export function withUnit(value: number, behind: string): string[] {
  if (/^\s?折/.test(behind)) return discountReadings(value)
  const factor = MULTIPLIERS.get(MULTIPLIER.exec(behind)?.[1] ?? '')
  return [
    String(value),
    ...(factor === undefined ? [] : [String(Math.round(value * factor * 100) / 100)]),
    ...(CENTS.test(behind) ? [String(value / 100)] : []),
    ...(TENTHS.test(behind) ? [String(value / 10)] : []),
    ...(/^\s?[个個杯小]?半/.test(behind) ? [String(value + 0.5)] : []),
  ]
}

/** Chinese names what is left to pay: 8折 and 80 % are a discount of 20 %, 85折 and 8.5折 one of 15 %. */
export function discountReadings(value: number): string[] {
  const left = value < 10 ? value * 10 : value
  return [left, 100 - left].map(percent => String(Math.round(percent * 100) / 100))
}
