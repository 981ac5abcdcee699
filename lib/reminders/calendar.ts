/** `YYYY-MM` before the month of a date `YYYY-MM-DD`. */
export function monthBefore(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return month === 1
    ? `${String(year - 1).padStart(4, '0')}-12`
    : `${date.slice(0, 4)}-${String(month - 1).padStart(2, '0')}`
}

/** Whether people are up: nobody’s telephone rings at night because points end. */
export function isDaytime(now: Date, zone: string): boolean {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
  const hour = Number(format.format(now))
  return hour >= 9 && hour < 20
}
