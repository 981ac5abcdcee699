/** No header, however silly, keeps an upstream closed for longer. */
const LONGEST_WAIT_SECONDS = 600

/**
 * Seconds of a Retry-After header in either of its two forms, at most ten minutes; null where there is none that can be
 * read. A date is counted from the answer's own Date header, since the two clocks may differ, else from `now`.
 */
export function retryAfterFrom(
  header: string | null,
  date: string | null = null,
  now = Date.now(),
): number | null {
  if (header === null) return null
  const seconds = /^\d+$/.test(header) ? Number(header) : (timeOf(header) - (timeOf(date) || now)) / 1000
  return Number.isNaN(seconds) ? null : Math.min(LONGEST_WAIT_SECONDS, Math.max(0, Math.ceil(seconds)))
}

/** An HTTP date as milliseconds, NaN for everything else: `Date.parse` alone reads "-1" as a day in 2001. */
function timeOf(header: string | null): number {
  return header?.endsWith(' GMT') ? Date.parse(header) : Number.NaN
}
