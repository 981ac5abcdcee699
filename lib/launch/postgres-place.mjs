import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { keep, readKept } from './kept-secret.mjs'
import { canRun, canWrite, chooseAccount } from './postgres-account.mjs'
import { embeddedPostgres, makeLibraryLinks } from './postgres-binaries.mjs'
import { Refusal, say } from './refusal.mjs'

/** Where an unprivileged account keeps what it cannot keep below the clone. Only root writes here, so no name in it can be a stranger's. */
const SHARED = '/var/lib'
const NAME = 'member-portal'

/**
 * Where the embedded PostgreSQL lives: its binaries, the home of its cluster, the account it runs under.
 * @typedef {{ binaries: string, home: string, cluster: string, dataFolder: string, major: string, account: import('./postgres-account.mjs').Account | undefined }} Place
 */

/** @param {string} dataFolder @returns {Place} */
export function postgresPlace(dataFolder) {
  const { root, native, version, major } = embeddedPostgres()
  makeLibraryLinks(root)
  const account =
    ownerOf(join(homeKept(dataFolder) ?? join(dataFolder, 'postgres'), 'cluster')) ?? chooseAccount()
  const binaries = reachableBinaries(native, version, account)
  const home = reachableHome(dataFolder, account)
  return { binaries, home, cluster: join(home, 'cluster'), dataFolder, major, account }
}

/** Root runs an existing cluster under the account that made it. */
function ownerOf(/** @type {string} */ cluster) {
  if (process.getuid?.() !== 0 || !existsSync(cluster)) return undefined
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? undefined : { uid, gid, name: `user ${uid}` }
}

/** @param {string} native @param {string} version @param {import('./postgres-account.mjs').Account | undefined} account */
function reachableBinaries(native, version, account) {
  if (canRun(join(native, 'bin/postgres'), account)) return native
  const copy = join(SHARED, `${NAME}-postgresql-${version}-${process.platform}-${process.arch}`)
  if (account && !existsSync(copy)) copyBinaries(native, copy)
  if (account && canRun(join(copy, 'bin/postgres'), account)) return copy
  throw new Refusal(
    `The embedded PostgreSQL for ${process.platform}-${process.arch} does not run on this system: set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}

/** Copied aside and renamed, so that a half copy is never taken for a whole one. */
function copyBinaries(/** @type {string} */ native, /** @type {string} */ copy) {
  const fresh = `${copy}.${process.pid}.new`
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  chmodSync(fresh, 0o755)
  try {
    renameSync(fresh, copy)
  } catch {
    // Another launcher was first.
    rmSync(fresh, { recursive: true, force: true })
  }
}

const pointerIn = (/** @type {string} */ dataFolder) => join(dataFolder, 'postgres.path')

function homeKept(/** @type {string} */ dataFolder) {
  const home = readKept(pointerIn(dataFolder))
  if (home && !existsSync(home))
    throw new Refusal(
      `The database of ${dataFolder} lies in ${home}, which is gone: bring it back, or remove ${pointerIn(dataFolder)} to begin anew.`,
    )
  return home
}

/** @param {string} dataFolder @param {import('./postgres-account.mjs').Account | undefined} account */
function reachableHome(dataFolder, account) {
  const kept = homeKept(dataFolder)
  if (kept) return announced(dataFolder, kept)
  const home = join(dataFolder, 'postgres')
  makeOwned(home, account)
  if (!account || canWrite(home, account)) return home
  rmSync(home, { recursive: true })
  return announced(dataFolder, newHomeOutside(dataFolder, account))
}

/**
 * A home that belongs to this data folder by the pointer kept in it, not by its path: a data folder made anew
 * under an old name gets a home of its own, and what the former one had is left as it is.
 * @param {string} dataFolder @param {import('./postgres-account.mjs').Account | undefined} account
 */
export function newHomeOutside(dataFolder, account, shared = SHARED) {
  const home = join(shared, `${NAME}-${randomBytes(6).toString('hex')}`)
  makeOwned(home, account)
  keep(pointerIn(dataFolder), home)
  return home
}

function announced(/** @type {string} */ dataFolder, /** @type {string} */ home) {
  say(
    `The database of ${dataFolder} lies in ${home}, since PostgreSQL does not run as root and other users cannot enter the former. Removing one leaves the other.`,
  )
  return home
}

function makeOwned(
  /** @type {string} */ folder,
  /** @type {import('./postgres-account.mjs').Account | undefined} */ account,
) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}
