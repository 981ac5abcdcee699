import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startOf } from './process-identity.mjs'
import { Refusal } from './refusal.mjs'

const WANTED = '.wanted'
const HELD = '.held'

/**
 * Takes a folder for this process, or refuses with a sentence. The lock dies with its holder, also by kill -9
 * and also where its pid is used again. Node has no flock, so: everyone first announces itself by a file whose
 * unique name holds pid and start, then looks, and holds only if it sees nobody else. Of two at the same
 * moment at least one sees the other; the greater name then steps back and the smaller waits for that. A dead
 * one's file is nobody else's, so anyone may remove it: breaking a stale lock cannot race.
 * @param {string} folder
 * @param {number} [pid] for tests
 */
export async function lockFolder(folder, pid = process.pid) {
  const locks = join(folder, 'lock')
  mkdirSync(locks, { recursive: true, mode: 0o700 })
  const name = `${pid}-${startOf(pid)}-${randomBytes(6).toString('hex')}`
  const wanted = join(locks, name + WANTED)
  const held = join(locks, name + HELD)
  let hadCrashed = false
  for (;;) {
    writeFileSync(wanted, '')
    const others = lookAround(locks, name)
    hadCrashed ||= others.hadCrashed
    if (others.holder === undefined && others.wanting.length === 0) break
    if (others.holder !== undefined || others.wanting.some(other => other < name)) rmSync(wanted)
    if (others.holder !== undefined) throw new Refusal(takenSentence(folder, others.holder))
    await sleep(20)
  }
  writeFileSync(held, '')
  const release = () => {
    rmSync(held, { force: true })
    rmSync(wanted, { force: true })
  }
  return { release, hadCrashed }
}

const takenSentence = (/** @type {string} */ folder, /** @type {number} */ holder) =>
  `A portal already runs on ${folder} (process ${holder}): stop it, or set PORTAL_DATA_DIR and PORT for a second one.`

/** The process that holds a folder now, or undefined. */
export function holderOf(/** @type {string} */ folder) {
  return lookAround(join(folder, 'lock'), '').holder
}

/** @param {string} locks @param {string} own */
function lookAround(locks, own) {
  let holder
  const wanting = []
  let hadCrashed = false
  for (const entry of entriesOf(locks)) {
    const name = entry.replace(/\.(wanted|held)$/, '')
    if (name === own) continue
    const [pid = '', start] = name.split('-')
    if (startOf(Number(pid)) !== start) {
      rmSync(join(locks, entry), { force: true })
      hadCrashed = true
    } else if (entry.endsWith(HELD)) holder = Number(pid)
    else wanting.push(name)
  }
  return { holder, wanting, hadCrashed }
}

function entriesOf(/** @type {string} */ locks) {
  try {
    return readdirSync(locks)
  } catch {
    return []
  }
}
