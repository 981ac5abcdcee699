import { setTimeout as pause } from 'node:timers/promises'
import { asc } from 'drizzle-orm'
import { type Database, store } from './connect'
import { programmeSettings, tier } from './schema'

export type ProgrammeSettings = Omit<typeof programmeSettings.$inferSelect, 'only'>
export type Tier = typeof tier.$inferSelect

export async function readSettings(db: Database): Promise<ProgrammeSettings | null> {
  const [row] = await db.select().from(programmeSettings)
  return row ?? null
}

/** Settings change rarely and every page needs them: a change shows within this time in every process. */
const FRESH_MS = 5_000

/** What is known already is not waited for longer: a page or a form asks a store that is away for more than this. */
const PATIENCE_MS = 1_000

let held: { settings: ProgrammeSettings; until: number } | null = null

/**
 * The programme's settings, read at most every five seconds a process; while the store is away, the last that were read.
 * @throws Error where the store holds none: `npm run portal` writes the sample's, a real programme its own.
 */
export async function recentSettings(): Promise<ProgrammeSettings> {
  // A clock that was set back would keep them for as long.
  if (held !== null && held.until > performance.now()) return held.settings
  const last = held?.settings
  const read = readSettings(store())
  const settings = last
    ? await Promise.race([read.catch(() => last), pause(PATIENCE_MS, last, { ref: false })])
    : await read
  if (settings === null) throw new Error('The store holds no programme settings')
  held = { settings, until: performance.now() + FRESH_MS }
  return settings
}

/**
 * Writes the settings where there are none yet; false where there are. In a transaction it also waits for another one
 * that is writing them, so that of several processes one alone goes on.
 */
export async function insertSettings(db: Database, row: ProgrammeSettings): Promise<boolean> {
  const inserted = await db.insert(programmeSettings).values(row).onConflictDoNothing()
  return inserted.rowCount === 1
}

/** All tiers, lowest first. */
export function readTiers(db: Database): Promise<Tier[]> {
  return db.select().from(tier).orderBy(asc(tier.rank))
}

export async function insertTiers(db: Database, rows: Tier[]): Promise<void> {
  await db.insert(tier).values(rows).onConflictDoNothing()
}
