import { dayIn, programmeOffset } from '@/lib/membership/programme-zone'

const DAY_MS = 86_400_000

/** When points that come now end: with the last second of a day of the programme's zone; null where they never do. */
export function pointsEnd(validDays: number | null, zone: string, now: Date): Date | null {
  const today = validDays === null ? null : dayIn(zone, now.toISOString())
  if (validDays === null || today === null) return null
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + validDays * DAY_MS).toISOString().slice(0, 10)
  return new Date(`${day}T23:59:59${programmeOffset(zone)}`)
}
