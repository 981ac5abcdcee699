import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { as } from './postgres-account.mjs'
import { commandLineOf, isAlive } from './process-identity.mjs'

/** @typedef {import('./postgres-place.mjs').Place} Place */

const LOG_LIMIT_BYTES = 5 * 1024 * 1024
export const logOf = (/** @type {Place} */ place) => join(place.home, 'postgres.log')

/**
 * The PostgreSQL already running on this cluster (its launcher was killed), or undefined. A pid that meanwhile
 * belongs to a stranger is taken out of postmaster.pid, or PostgreSQL would refuse to start; the rest of the file
 * stays, since by it PostgreSQL makes sure that no process of the old server still has the shared memory.
 * @param {Place} place
 * @returns {{ pid: number, port: number } | undefined}
 */
export function runningOn({ cluster }) {
  const file = join(cluster, 'postmaster.pid')
  let lines
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (!isAlive(pid)) return undefined
  if (commandLineOf(pid).includes(cluster)) return { pid, port: Number(lines[3]) }
  // PostgreSQL takes its own parent's pid for a stale one.
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
  return undefined
}

/**
 * Starts PostgreSQL in a session of its own: Ctrl-C in the terminal must reach the web server first. It
 * listens on loopback only. Statements and details are kept out of its log: they hold personal data.
 * @param {Place} place
 * @param {number} port
 */
export function spawnPostgres(place, port) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_checkpoints: 'off',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openLog(logOf(place))
  const child = spawn(join(place.binaries, 'bin/postgres'), ['-D', place.cluster, ...options], {
    cwd: place.home,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...as(place.account),
  })
  closeSync(log.descriptor)
  const exited = new Promise(done => child.once('exit', done).once('error', done))
  return { pid: child.pid ?? 0, exited, logged: () => readFileSync(logOf(place), 'utf8').slice(log.size) }
}

function openLog(/** @type {string} */ file) {
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_LIMIT_BYTES) {
    renameSync(file, `${file}.1`)
    size = 0
  }
  return { descriptor: openSync(file, 'a', 0o600), size }
}

/** Resolves when a process that is not our child has ended. */
export async function ended(/** @type {number} */ pid) {
  while (isAlive(pid)) await sleep(250)
}

/**
 * SIGINT is PostgreSQL's fast shutdown: it ends sessions, keeps everything committed. SIGQUIT, after
 * 20 s or at once where `isForced`, leaves recovery to the next start, which is as safe.
 * @param {number} pid
 * @param {Promise<unknown>} exited
 * @param {boolean} [isForced]
 */
export async function stopPostgres(pid, exited, isForced = false) {
  if (!isAlive(pid)) return
  process.kill(pid, isForced ? 'SIGQUIT' : 'SIGINT')
  const inTime = await Promise.race([exited.then(() => true), sleep(20_000, false, { ref: false })])
  if (inTime || !isAlive(pid)) return
  process.kill(pid, 'SIGQUIT')
  await Promise.race([exited, sleep(5000, undefined, { ref: false })])
}
