import { latinDigits } from '@/lib/membership/digits'
import { dayPartBeside, timesOf } from './clock-times'
import { discountReadings, valuesOf, withUnit } from './number-values'
import { withoutPlaceholders } from './placeholders'
import { hanNumbers, spokenNumbers } from './spoken-numbers'

/**
 * What a text counts: `written` are its numbers in digits, each by all that it can mean (`15:00`, `50`), and `all` is
 * every reading that it offers, those in words too. A number in digits has to be met by the other text's readings.
 */
export type Quantities = { written: string[][]; all: ReadonlySet<string> }

// Dates in digits, telephone numbers, then any other number with its separators.
const DATE = /(?<![\d.,])(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d])/g
const PHONE = /(?<!\d|\d[.,:])(?:\+\d|0\d|1[38]00)(?:[ ()-]{0,3}\d){6,13}(?!\d|[.:]\d)/g
// 9点30分; in 10点5折 the points end before the discount.
const HAN_CLOCK = /(?<!\d)(\d{1,2})\s?[点點时時]\s?(\d{1,2})(?!\d|\s?[折%倍])分?/g
const ALWAYS_OPEN = /(?<!\d)24\s?[/／]\s?7(?!\d)/g
const TWO_FOR_ONE = /(?<!\d)2(?=\s?-?(?:for|untuk)-?\s?1(?!\d))/g
const SPACED = /(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d|[.,]\d)/g
const NUMBER = /\d+(?:[.,:]\d+)*/g
const HAN_DISCOUNT = /([一二两兩三四五六七八九]{1,2})折/g
const CONTEXT_LENGTH = 14
const VOWEL_SIGNS = /[\u0640\u064B-\u0652\u0670]/g
const NAMED_TIMES: ReadonlyArray<[RegExp, string]> = [
  [/noon|tengah\s?hari|tgh hari|中午|正午|ظهر/, '12:00'],
  [/midnight|tengah malam|午夜|零点|零點|منتصف الليل/, '0:00'],
]

/** Reads the numbers of a text in whatever language it is. Linear in it. */
export function quantitiesOf(text: string): Quantities {
  let plain = normalised(text)
  const written: string[][] = []
  const offered = new Set(spokenNumbers(plain).flatMap(number => readingsOf(number)))
  for (const [, run = ''] of plain.matchAll(HAN_DISCOUNT)) {
    for (const reading of hanNumbers(run).flatMap(discountReadings)) offered.add(reading)
  }
  for (const [pattern, time] of NAMED_TIMES) if (pattern.test(plain)) offered.add(time)
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => string[][]) => {
    for (const match of plain.matchAll(pattern)) written.push(...read(match))
    plain = plain.replace(pattern, ' ')
  }
  take(DATE, ([, first = '', , second = '', third = '']) => [
    readingsOf(Number(first)),
    readingsOf(Number(second)),
    yearReadings(third),
  ])
  take(PHONE, ([phone]) => [[`phone ${phone.replace(/\D/g, '').slice(-7)}`]])
  take(HAN_CLOCK, ({ 1: hour, 2: minute, index, input }) => {
    const { part } = dayPartBeside(contextBefore(input, index), '')
    return [timesOf(Number(hour), Number(minute), part)]
  })
  take(ALWAYS_OPEN, () => [])
  take(TWO_FOR_ONE, () => [])
  take(SPACED, ([run]) => {
    for (const part of run.split(' ')) offered.add(part.replace(/^0+(?=\d)/, ''))
    return [[run.replaceAll(' ', '').replace(/^0+(?=\d)/, ''), ...readingsOf(Number(run.split(' ').at(-1)))]]
  })
  take(NUMBER, ({ 0: body, index, input }) => {
    const before = contextBefore(input, index)
    const behind = input.slice(index + body.length, index + body.length + CONTEXT_LENGTH)
    const readings = readNumber(body, before, behind)
    if (!isIncidental(body, before, behind)) return readings
    for (const reading of readings.flat()) offered.add(reading)
    return []
  })
  return { written, all: new Set([...offered, ...written.flat()]) }
}

/** Whether each number in digits of either text is met by the other, in digits, in words or as a time of day. */
export function areQuantitiesAlike(one: Quantities, other: Quantities): boolean {
  return isMet(one, other) && isMet(other, one)
}

const contextBefore = (text: string, index: number) => text.slice(Math.max(0, index - CONTEXT_LENGTH), index)

const isMet = ({ written }: Quantities, { all }: Quantities) =>
  written.every(readings => readings.some(reading => all.has(reading)))

// Digits within a placeholder, an entity or an address count nothing; those are told by codes of their own.
const NO_COUNT = /&#x?[\da-f]{1,7};|https?:\/\/\S+/gi

function normalised(text: string): string {
  return latinDigits(withoutPlaceholders(text).replace(NO_COUNT, ' ').normalize('NFKC'))
    .toLowerCase()
    .replace(VOWEL_SIGNS, '')
    .replaceAll('\u066B', '.')
    .replaceAll('\u066C', ',')
    .replaceAll('\u2044', '/')
}

// "One" is often an article or nothing at all; "100 %" is "pure"; and after 周 a digit is a weekday.
function isIncidental(body: string, before: string, behind: string): boolean {
  if (body === '1' && !/^[折%٪]/.test(behind)) return true
  if (body === '100' && /^\s?[%٪]/.test(behind)) return true
  return /(?:周|週|星期|礼拜|禮拜)$/.test(before)
}

/** A plain number, and the hours that it can be: "from 2 to 5 pm". */
function readingsOf(number: number): string[] {
  return [String(number), ...timesOf(number, 0, null)]
}

const yearReadings = (digits: string) => [
  ...readingsOf(Number(digits)),
  ...(digits.length === 2 ? [String(2000 + Number(digits))] : []),
]

function readNumber(body: string, before: string, behind: string): string[][] {
  const { part, isSure } = dayPartBeside(before, behind)
  const clock = /^(\d{1,2})([:.])(\d{2})(?::\d{2})?$/.exec(body)
  const times = clock ? timesOf(Number(clock[1]), Number(clock[3]), part) : []
  if (times.length > 0 && (clock?.[2] === ':' || isSure)) return [times]
  if (body.includes(':')) return body.split(':').map(each => readingsOf(Number(each)))
  return valuesOf(body).map(values => {
    const hours = values.flatMap(value => hoursBeside(value, part, behind))
    if (isSure && hours.length > 0) return hours
    // Taiwan counts from 1912: its year 115 is 2026.
    const isRoc = /民[国國]\s?$/.test(before) || /^\s?年/.test(behind)
    const roc = isRoc ? values.filter(value => value < 200).map(value => String(value + 1911)) : []
    return [...values.flatMap(value => withUnit(value, behind)), ...hours, ...times, ...roc]
  })
}

/** Hours in a number alone, or with what Chinese writes behind it: 3点, 3点半. */
function hoursBeside(
  value: number,
  part: ReturnType<typeof dayPartBeside>['part'],
  behind: string,
): string[] {
  const [, half] = /^\s?[点點时時](半)?/.exec(behind) ?? []
  return timesOf(value, half ? 30 : 0, part)
}
