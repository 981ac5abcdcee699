import { programmeOffset } from '@/lib/membership/programme-zone'
import { todayIn } from '@/lib/programme/settings'

const DAY_MS = 86_400_000

/** A day counted back from today, and the time of it in the programme's zone. */
export type Moment = { daysAgo: number; time: string }

/** The instant of a moment as `now` sees it. */
export function instantOf({ daysAgo, time }: Moment, zone: string, now: Date): Date {
  const day = new Date(Date.parse(`${todayIn(zone, now)}T00:00:00Z`) - daysAgo * DAY_MS)
  return new Date(`${day.toISOString().slice(0, 10)}T${time}${programmeOffset(zone)}`)
}

/** The last second of the day that many days after a moment: what is good for a year is good until its last evening. */
export function endOfDay(
  daysAfter: number,
  { daysAgo }: Pick<Moment, 'daysAgo'>,
  zone: string,
  now: Date,
): Date {
  return instantOf({ daysAgo: daysAgo - daysAfter, time: '23:59:59' }, zone, now)
}
