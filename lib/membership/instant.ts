import { isCalendarDate } from './birth-date'

// ISO 8601 with an offset, as ASP.NET writes it with seven decimals; no lower case, no 24:00, no leap second.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,30}))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Milliseconds since 1970 of an ISO 8601 time, or null. The offset is obligatory; decimals beyond three are dropped. */
export function instantFrom(iso: string): number | null {
  const [, date = '', hour, minute, second, fraction = '', offset = ''] = INSTANT.exec(iso) ?? []
  if (!isCalendarDate(date)) return null
  // The only form that every engine must read (ECMA-262 21.4.1.32): three decimals and Z.
  const utc = Date.parse(`${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`)
  return utc - offsetMinutesFrom(offset) * 60_000
}

/** `+08:30` to 510, `Z` to 0. */
export function offsetMinutesFrom(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))
  return offset.startsWith('-') ? -minutes : minutes
}
