import { isCalendarDate } from './birth-date'
import { instantFrom, offsetMinutesFrom } from './instant'

const OFFSET = /^[+-]\d{2}:\d{2}$/

/**
 * The one offset in which a programme's birth dates travel: an offset is itself, an IANA zone gives its standard time
 * of today's rules. Fixed, because a zone's own past (Kuala Lumpur was +07:30 until 1981) would make the answer depend
 * on the time zone data of two machines.
 */
export function programmeOffset(zone: string): string {
  if (OFFSET.test(zone)) return zone
  // Summer time is the later of the two, on either half of the earth.
  const [january, july] = [offsetAt(zone, Date.UTC(2025, 0, 1)), offsetAt(zone, Date.UTC(2025, 6, 1))]
  return offsetMinutesFrom(january) <= offsetMinutesFrom(july) ? january : july
}

/** Whether a text names a zone of the IANA's. */
export function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null
  } catch {
    return false
  }
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/

/**
 * The instant at which the clocks of a zone show `2026-11-26T08:05`, as `datetime-local` writes it; null for what no clock
 * shows. Where clocks go back it is one of the two, where they go forward one beside the gap.
 */
export function instantInZone(zone: string, local: string): Date | null {
  const date = LOCAL.exec(local)?.[1]
  if (date === undefined || !isCalendarDate(date)) return null
  const shown = Date.parse(`${local}:00Z`)
  // Where clocks change within the offset's own hours the offset of the first guess misses by the change: it is asked twice.
  const near = shown - offsetMinutesFrom(offsetAt(zone, shown)) * 60_000
  return new Date(shown - offsetMinutesFrom(offsetAt(zone, near)) * 60_000)
}

/** A zone’s offset from UTC at an instant, `+08:00`. */
export function offsetAt(zone: string, instant: number): string {
  if (OFFSET.test(zone)) return zone
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  )
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return /[+-]\d{2}:\d{2}/.exec(name)?.[0] ?? '+00:00'
}

/** `2002-07-25` to `2002-07-25T00:00:00+08:00`, midnight in the programme's zone. */
export function midnightIn(zone: string, date: string): string {
  return `${date}T00:00:00${programmeOffset(zone)}`
}

/**
 * The day meant by a date-time: its first ten characters where it has no offset or one of the programme's own (now or
 * at that time), else the day it is in the programme's offset. Null where there is none. Source: domain 4 trap 4.
 */
export function dayIn(zone: string, dateTime: string): string | null {
  const date = dateTime.slice(0, 10)
  if (!isCalendarDate(date)) return null
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(dateTime.slice(10))?.[0]
  const instant = instantFrom(dateTime)
  if (offset === undefined)
    return dateTime.length === 10 || instantFrom(`${dateTime}Z`) !== null ? date : null
  if (instant === null) return null
  const own = [programmeOffset(zone), offsetAt(zone, instant)].map(offsetMinutesFrom)
  if (own.includes(offsetMinutesFrom(offset))) return date
  return new Date(instant + offsetMinutesFrom(programmeOffset(zone)) * 60_000).toISOString().slice(0, 10)
}
