export { recentSettings as programmeSettings } from '@/lib/store/programme'

/** Today's date in a zone, `YYYY-MM-DD`. */
export function todayIn(zone: string, now = new Date()): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now)
}
