import { inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from './connect'
import { rateLimit } from './schema'

export type Count = typeof rateLimit.$inferSelect

/** Rows by their whole keys, or by how those begin: compared as they are, for a key may hold what `like` takes for a sign. */
function isCounted({ keys, beginnings }: { keys: readonly string[]; beginnings: readonly string[] }): SQL {
  const begins = beginnings.map(text => sql`starts_with(${rateLimit.key}, ${text})`)
  return or(inArray(rateLimit.key, [...keys]), ...begins) ?? sql`false`
}

/** What was counted and has not run out. */
export async function readCounts(
  db: Database,
  named: { keys: readonly string[]; beginnings: readonly string[] },
  now: Date,
): Promise<Count[]> {
  const rows = await db.select().from(rateLimit).where(isCounted(named))
  return rows.filter(({ expire }) => expire === null || expire > now.getTime())
}

/** Forgets counts. @returns how many there were. */
export async function dropCounts(
  db: Database,
  named: { keys: readonly string[]; beginnings: readonly string[] },
): Promise<number> {
  return (await db.delete(rateLimit).where(isCounted(named))).rowCount ?? 0
}
