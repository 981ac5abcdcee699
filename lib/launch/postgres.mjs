import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lockFolder } from './folder-lock.mjs'
import { freePort, listenFault } from './free-port.mjs'
import { keep, keptSecret, readKept } from './kept-secret.mjs'
import { ensureCluster, lastLine } from './postgres-cluster.mjs'
import { answersAsOurs, ensureDatabase } from './postgres-login.mjs'
import { postgresPlace } from './postgres-place.mjs'
import { ended, logOf, runningOn, spawnPostgres, stopPostgres } from './postgres-process.mjs'
import { isAlive } from './process-identity.mjs'
import { diskFullSentence, isDiskFull, Refusal } from './refusal.mjs'

/** After a kill -9 of PostgreSQL its last processes keep the shared memory for a moment. */
const LEFTOVERS_MS = 15_000

/**
 * The embedded PostgreSQL of a data folder, running: started, or found where a killed launcher left it.
 * @typedef {{ url: string, pid: number, exited: Promise<unknown>, stop: (isForced?: boolean) => Promise<void> }} Running
 */

/**
 * Brings it up; the caller holds the data folder's lock.
 * @param {string} dataFolder
 * @returns {Promise<Running>}
 */
export async function startPostgres(dataFolder) {
  const place = postgresPlace(realpathSync(dataFolder))
  // The cluster may lie elsewhere, and a copied data folder points to the same one.
  const lock = place.home.startsWith(place.dataFolder) ? undefined : await lockFolder(place.home)
  const superPassword = keptSecret(join(dataFolder, 'postgres.password'), 'base64url')
  const password = keptSecret(join(dataFolder, 'database.password'), 'base64url')
  await ensureCluster(place, superPassword)
  const { pid, port, exited } = (await attach(place, superPassword)) ?? (await start(place, superPassword))
  const url = await ensureDatabase(port, superPassword, password)
  const stop = async (/** @type {boolean} */ isForced = false) => {
    await stopPostgres(pid, exited, isForced)
    lock?.release()
  }
  exited.then(() => lock?.release())
  return { url, pid, exited, stop }
}

/** @param {import('./postgres-place.mjs').Place} place @param {string} password */
async function attach(place, password) {
  const running = runningOn(place)
  if (!running) return undefined
  const isGone = () => !isAlive(running.pid)
  if (!(await answersAsOurs({ ...running, cluster: place.cluster, password, isGone }))) return undefined
  return { ...running, exited: ended(running.pid) }
}

/** @param {import('./postgres-place.mjs').Place} place @param {string} password */
async function start(place, password) {
  const deadline = Date.now() + LEFTOVERS_MS
  for (;;) {
    const port = await keptPort(place.dataFolder)
    const child = spawnPostgres(place, port)
    let isGone = false
    child.exited.then(() => {
      isGone = true
    })
    if (await answersAsOurs({ cluster: place.cluster, port, password, isGone: () => isGone }))
      return { ...child, port }
    const log = child.logged()
    const mayPass = /Address already in use|shared memory block|Is another postmaster|could not bind/i.test(
      log,
    )
    if (!mayPass || Date.now() > deadline) throw new Refusal(startSentence(place, log))
    await sleep(200)
  }
}

/** @param {import('./postgres-place.mjs').Place} place @param {string} log */
function startSentence(place, log) {
  if (isDiskFull(log)) return diskFullSentence(place.home)
  const reason =
    log
      .split('\n')
      .reverse()
      .find(line => /FATAL|PANIC/.test(line)) ?? lastLine(log)
  return `The database in ${place.cluster} did not start (see ${logOf(place)}): ${reason.replace(/^.*(FATAL|PANIC): +/, '')}`
}

/** The same port at every start, as long as nobody else has taken it. */
async function keptPort(/** @type {string} */ dataFolder) {
  const file = join(dataFolder, 'postgres.port')
  const kept = Number(readKept(file))
  if (kept && (await listenFault(kept)) === undefined) return kept
  const port = await freePort()
  keep(file, String(port))
  return port
}
