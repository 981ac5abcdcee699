import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { config } from '@/lib/config'

/** A connection or a transaction: what every query of this folder takes first. */
export type Database = Pick<
  NodePgDatabase,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute'
>

export type Store = NodePgDatabase & { $client: Pool }

/** No query of a page or a job takes a second; a store that froze is told from a slow one by this. */
const QUERY_MS = 3_500

/**
 * Opens a pool on `url`. A server that goes away ends its connections, not this process; one that is frozen costs a
 * person `queryMs` milliseconds (a transaction twice that, for its rollback), then they are told.
 */
export function connect(url: string, queryMs = QUERY_MS): Store {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 3_500,
    idleTimeoutMillis: 30_000,
    query_timeout: queryMs,
    // The server ends it as well: a query that nobody waits for any more would still hold its locks.
    statement_timeout: queryMs,
  })
  // Without a listener a restart of the server would be an uncaught error. The next query reconnects.
  pool.on('error', () => {})
  // The same for a connection in use, between two queries of a transaction: the next query of it fails and says so.
  pool.on('connect', client => client.on('error', () => {}))
  return drizzle(pool)
}

// On globalThis, because the development server loads this module again after each edit.
const held = globalThis as typeof globalThis & { portalStore?: Store }

/** The process's own pool on `DATABASE_URL`. */
export function store(): Store {
  held.portalStore ??= connect(config().DATABASE_URL)
  return held.portalStore
}

/** SQLSTATE of a failed query, or null where it is no database error. */
export function sqlState(error: unknown): string | null {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null
}

const RETRIED = new Set(['40001', '40P01'])

/**
 * Runs `work` in one transaction, again (three times in all) where PostgreSQL chose it as the victim of a deadlock or
 * a serialization conflict. `work` must therefore have no effect outside the database.
 */
export async function inTransaction<T>(db: Store, work: (tx: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work)
    } catch (error) {
      if (attempt === 3 || !RETRIED.has(sqlState(error) ?? '')) throw error
    }
  }
}
