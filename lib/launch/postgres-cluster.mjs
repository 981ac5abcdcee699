import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readKept } from './kept-secret.mjs'
import { as } from './postgres-account.mjs'
import { diskFullSentence, isDiskFull, Refusal } from './refusal.mjs'

/** @typedef {import('./postgres-place.mjs').Place} Place */

/** A new cluster: 40 MB of tables and at least three 16 MB segments of its log. */
const CLUSTER_BYTES = 90 * 1024 * 1024

/**
 * Makes the cluster where there is none. It is made aside and renamed when whole: killed in the middle, the
 * next start begins again.
 * @param {Place} place
 * @param {string} password of the superuser
 */
export async function ensureCluster(place, password) {
  if (existsSync(place.cluster)) return checkCluster(place)
  for (const entry of readdirSync(place.home)) {
    if (entry.startsWith('new-'))
      rmSync(join(place.home, entry), { recursive: true, force: true, maxRetries: 3 })
  }
  const fresh = join(place.home, `new-${randomBytes(6).toString('hex')}`)
  const passwordFile = `${fresh}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  try {
    await initdb(place, fresh, passwordFile)
    renameSync(fresh, place.cluster)
    syncFolder(place.home)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 3 })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** A cluster of another major version, or of another user, is left as it is. */
export function checkCluster(/** @type {Place} */ { cluster, major, account }) {
  const owner = statSync(cluster).uid
  if (process.getuid && owner !== (account?.uid ?? process.getuid()))
    throw new Refusal(
      `The database in ${cluster} belongs to another user (${owner}): start as that user or as root.`,
    )
  const found = readKept(join(cluster, 'PG_VERSION'))
  if (found === undefined)
    throw new Refusal(
      `The database in ${cluster} is damaged (its file PG_VERSION is missing or empty): bring the folder back from a backup, or move it away to begin anew with an empty one.`,
    )
  if (found !== major)
    throw new Refusal(
      `The database in ${cluster} was made by PostgreSQL ${found}, this portal brings ${major}: dump it with ${found} and load it into a new folder, or set PORTAL_DATA_DIR to another one.`,
    )
}

/**
 * UTF-8 by PostgreSQL's own locale provider: the same on every system, whatever locales it has installed.
 * @param {Place} place @param {string} folder @param {string} passwordFile
 */
async function initdb(place, folder, passwordFile) {
  const options = [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ]
  const child = spawn(join(place.binaries, 'bin/initdb'), options, {
    cwd: place.home,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...as(place.account),
  })
  let complaint = ''
  child.stderr.on('data', chunk => {
    complaint += chunk
  })
  const code = await new Promise((done, fail) => child.once('close', done).once('error', fail))
  if (code === 0) return
  if (isDiskFull(complaint) || freeBytes(place.home) < CLUSTER_BYTES)
    throw new Refusal(diskFullSentence(place.home))
  throw new Refusal(`The database could not be made in ${place.home}: ${reasonIn(complaint)}`)
}

/** initdb clears up before it ends, so its last words are not the reason. */
const reasonIn = (/** @type {string} */ complaint) =>
  complaint.split('\n').find(line => /error|fatal|panic|could not|cannot/i.test(line)) ?? lastLine(complaint)

/** The last line that says something. */
export const lastLine = (/** @type {string} */ text) => text.trim().split('\n').pop() ?? ''

function freeBytes(/** @type {string} */ folder) {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** A rename is only certain once its folder is on disk: a cluster found under its first name would be thrown away. */
function syncFolder(/** @type {string} */ folder) {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
