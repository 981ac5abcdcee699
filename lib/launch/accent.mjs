import pg from 'pg'
import { DEFAULT_ACCENT } from './theme-css.mjs'

const FRESH_MS = 10_000

/**
 * Reads the programme's accent, at most once in ten seconds, and never makes a page wait for a store that
 * is away: the last known accent, or the default, is good enough.
 * @param {string | undefined} databaseUrl
 */
export function accentFrom(databaseUrl) {
  if (!databaseUrl) return { current: async () => DEFAULT_ACCENT, close: async () => {} }
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: 1000,
    query_timeout: 1000,
  })
  // An idle connection that breaks would otherwise end the process; the next query opens another.
  pool.on('error', () => {})
  let accent = DEFAULT_ACCENT
  let readAt = Number.NEGATIVE_INFINITY
  let wasRead = false
  /** @type {Promise<void> | undefined} */
  let reading

  async function read() {
    try {
      const { rows } = await pool.query('select accent from programme_settings limit 1')
      accent = rows[0]?.accent ?? DEFAULT_ACCENT
    } catch {
      // Kept as it was; the health check is what reports a store that is away.
    }
    wasRead = true
  }

  return {
    async current() {
      if (performance.now() - readAt > FRESH_MS) {
        readAt = performance.now()
        reading = read()
      }
      if (!wasRead) await reading
      return accent
    },
    close: () => pool.end(),
  }
}
