import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { connect, type Store } from './connect'

// Any constant will do; it only has to be this portal's own.
const MIGRATION_LOCK = 6_420_519

/** A large table takes its time, and so does whoever migrates before us. */
const MIGRATION_MS = 600_000

/**
 * Brings the store to the newest schema. Several processes may call it at once: drizzle's own `migrate` races, so it
 * runs while another connection holds a transaction-scoped advisory lock (which a pooler in transaction mode keeps too).
 */
export async function migrateStore(db: Store): Promise<void> {
  const patient = connect(db.$client.options.connectionString ?? '', MIGRATION_MS)
  const guard = await patient.$client.connect()
  try {
    await guard.query('BEGIN')
    await guard.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await migrate(patient, { migrationsFolder: `${process.cwd()}/lib/store/migrations` })
    await guard.query('COMMIT')
    guard.release()
  } catch (error) {
    // The connection is dropped rather than rolled back: it may be the broken part.
    guard.release(true)
    throw error
  } finally {
    await patient.$client.end()
  }
}
