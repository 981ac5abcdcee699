import { instantFrom } from './instant'

/** What ends within these days is marked. */
export const ENDS_SOON_DAYS = 14

const DAY_MS = 86_400_000
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** The day of an instant in a zone (an IANA name), counted from 1970. */
function dayNumber(instant: number, zone: string): number {
  let format = dayFormats.get(zone)
  if (!format) {
    // Sweden writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', calendar: 'gregory' })
    dayFormats.set(zone, format)
  }
  const [year = 0, month = 1, day = 1] = format.format(instant).split('-').map(Number)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

/**
 * Days of the zone's calendar until the last one on which something can be used: 0 is today. What ends at midnight ends
 * with the day before. Null where the time is past or unreadable.
 */
export function daysLeft(expireTime: string, now: Date, zone: string): number | null {
  const expires = instantFrom(expireTime)
  if (expires === null || expires <= now.getTime()) return null
  return dayNumber(expires - 1, zone) - dayNumber(now.getTime(), zone)
}
