import { log } from '@/lib/log'
import { type ProgrammeSettings, recentSettings } from '@/lib/store/programme'
import { programmeSettingsSchema } from './settings-schema'

export type { ProgrammeSettings } from '@/lib/store/programme'

const checked = new WeakMap<ProgrammeSettings, ProgrammeSettings>()
let lastGood: ProgrammeSettings | null = null

/**
 * The programme's settings, checked: a row that was changed by hand and broken is told to the log by its codes, and
 * the last good one goes on.
 * @throws Error where the store has never held settings that can be used.
 */
export async function programmeSettings(): Promise<ProgrammeSettings> {
  const row = await recentSettings()
  const known = checked.get(row)
  if (known) return known
  const parsed = programmeSettingsSchema.safeParse(row)
  if (parsed.success) lastGood = parsed.data
  else {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    log.error({ event: 'programme-settings', problems })
  }
  if (lastGood === null) throw new Error('The programme settings in the store cannot be used: see the log')
  checked.set(row, lastGood)
  return lastGood
}

/** Today's date in a zone, `YYYY-MM-DD`. */
export function todayIn(zone: string, now = new Date()): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now)
}
