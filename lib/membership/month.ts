import { offsetMinutesFrom } from './instant'
import { instantInZone, offsetAt } from './programme-zone'

// Nothing that could be asked for is older, and what is typed stays within four digits.
const MONTH = /^20\d{2}-(?:0[1-9]|1[0-2])$/

/** Whether a text is a month as addresses have it, `2026-11`; of this century. */
export function isMonth(text: unknown): text is string {
  return typeof text === 'string' && MONTH.test(text)
}

/** The month that it is in a zone (an IANA name or an offset) at an instant. */
export function monthIn(zone: string, instant: Date): string {
  return new Date(instant.getTime() + offsetMinutesFrom(offsetAt(zone, instant.getTime())) * 60_000)
    .toISOString()
    .slice(0, 7)
}

/** `2026-11` and 2 to `2027-01`. */
export function monthsAfter(month: string, count: number): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + count, 1))
    .toISOString()
    .slice(0, 7)
}

/** The first instant of a month in a zone, and the first one after it. */
export function monthRange(zone: string, month: string): { from: Date; until: Date } {
  return { from: startOf(zone, month), until: startOf(zone, monthsAfter(month, 1)) }
}

function startOf(zone: string, month: string): Date {
  return instantInZone(zone, `${month}-01T00:00`) ?? new Date(Number.NaN)
}

/** An instant as ISO 8601 in a zone, with the offset of that time: `2026-11-26T08:05:00+08:00`. */
export function isoIn(zone: string, instant: Date): string {
  const offset = offsetAt(zone, instant.getTime())
  const local = new Date(instant.getTime() + offsetMinutesFrom(offset) * 60_000)
  return `${local.toISOString().slice(0, 19)}${offset}`
}
