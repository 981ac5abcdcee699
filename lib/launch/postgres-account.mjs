import { execFileSync, spawnSync } from 'node:child_process'
import { Refusal } from './refusal.mjs'

/** @typedef {{ uid: number, gid: number, name: string }} Account */

/** PostgreSQL refuses to run as root, so root lends it one of these. */
const UNPRIVILEGED = ['postgres', 'nobody']

/**
 * The account PostgreSQL runs under: our own (undefined), or for root an unprivileged one that exists.
 * @param {number | undefined} [uid]
 * @param {(name: string) => Account | undefined} [lookUp]
 * @returns {Account | undefined}
 */
export function chooseAccount(uid = process.getuid?.(), lookUp = accountNamed) {
  if (uid !== 0) return undefined
  for (const name of UNPRIVILEGED) {
    const account = lookUp(name)
    if (account && account.uid !== 0) return account
  }
  throw new Refusal(
    `PostgreSQL does not run as root, and there is no user ${UNPRIVILEGED.join(' or ')} to lend it: start as a normal user, or set DATABASE_URL.`,
  )
}

function accountNamed(/** @type {string} */ name) {
  try {
    const ask = (/** @type {string} */ flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: ask('-u'), gid: ask('-g'), name }
  } catch {
    return undefined
  }
}

/** Options of `spawn` that make a child run under the account. */
export const as = (/** @type {Account | undefined} */ account) =>
  account ? { uid: account.uid, gid: account.gid } : {}

/** Whether the account can run this file; other users may not enter a folder below /root. */
export function canRun(/** @type {string} */ file, /** @type {Account | undefined} */ account) {
  return spawnSync(file, ['--version'], { cwd: '/', stdio: 'ignore', ...as(account) }).status === 0
}

/** Whether the account can enter this folder and write in it. */
export function canWrite(/** @type {string} */ folder, /** @type {Account | undefined} */ account) {
  const test = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], {
    cwd: '/',
    stdio: 'ignore',
    ...as(account),
  })
  return test.status === 0
}
