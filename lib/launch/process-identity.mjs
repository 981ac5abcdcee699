import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * When a process started, as text that differs between two processes that had the same pid; undefined
 * where there is no such process. Linux: ticks since boot, with the boot; elsewhere what `ps` says.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function startOf(pid) {
  if (process.platform === 'linux') return linuxStartOf(pid)
  try {
    if (process.platform === 'win32') return process.kill(pid, 0) ? 'running' : undefined
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return started && createHash('sha256').update(started).digest('hex').slice(0, 12)
  } catch {
    return undefined
  }
}

function linuxStartOf(/** @type {number} */ pid) {
  try {
    // The second field is the command in brackets and may hold spaces; the start is the 22nd, the state the 3rd.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[0] === 'Z' ? undefined : fields[19] + bootAndNamespace()
  } catch {
    return undefined
  }
}

/** @type {string | undefined} */
let boot
/** A container restarted on the same volume counts its pids anew: the pid namespace tells them apart. */
function bootAndNamespace() {
  boot ??= createHash('sha256')
    .update(readFileSync('/proc/sys/kernel/random/boot_id', 'utf8') + readlinkSync('/proc/self/ns/pid'))
    .digest('hex')
    .slice(0, 8)
  return boot
}

/** What a process was started with, as one text; empty where there is none. */
export function commandLineOf(/** @type {number} */ pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** True also for a process of another user. */
export function isAlive(/** @type {number} */ pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
