import { realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/** Recovery after a crash replays at most a few minutes of writes. */
const READY_MS = 120_000

/** @param {{ user: string, password: string, port: number, database: string }} login */
export const urlOf = ({ user, password, port, database }) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`

/**
 * Waits until PostgreSQL answers and proves by its folder that it is ours, not another on the same port.
 * Returns false when `isGone` says that the process ended instead.
 * @param {{ cluster: string, port: number, password: string, isGone: () => boolean, readyMs?: number }} options
 */
export async function answersAsOurs({ cluster, port, password, isGone, readyMs = READY_MS }) {
  const deadline = Date.now() + readyMs
  while (!isGone()) {
    try {
      const folder = await dataDirectory(urlOf({ user: 'postgres', password, port, database: 'postgres' }))
      if (realpathSync(folder) === realpathSync(cluster)) return true
      throw new Refusal(
        `Another PostgreSQL answers on port ${port}: remove postgres.port in the data folder and start again.`,
      )
    } catch (error) {
      if (error instanceof Refusal) throw error
      if (/** @type {any} */ (error).code === '28P01')
        throw new Refusal(
          `The database in ${cluster} does not take the password kept in the data folder (postgres.password).`,
        )
      if (Date.now() > deadline)
        throw new Refusal(
          `The database in ${cluster} does not answer on port ${port}: look into postgres.log beside it.`,
        )
    }
    await sleep(25)
  }
  return false
}

async function dataDirectory(/** @type {string} */ url) {
  const rows = await query(url, 'show data_directory')
  return String(rows[0].data_directory)
}

/**
 * The portal's own role and database, made where missing. The role owns its database and may make others (the
 * tests do) but is no superuser: injected SQL could not reach files or programs.
 * @param {number} port
 * @param {string} superPassword
 * @param {string} password base64url, so it needs no quoting
 */
export async function ensureDatabase(port, superPassword, password) {
  const url = urlOf({ user: 'postgres', password: superPassword, port, database: 'postgres' })
  const [has] = await query(
    url,
    "select exists (select from pg_roles where rolname = 'portal') as role, exists (select from pg_database where datname = 'portal') as database",
  )
  await query(url, `${has.role ? 'alter' : 'create'} role portal login createdb password '${password}'`)
  if (!has.database) await query(url, 'create database portal owner portal')
  return urlOf({ user: 'portal', password, port, database: 'portal' })
}

/** @param {string} url @param {string} text */
async function query(url, text) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A server that goes away mid-query would otherwise end this process.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
