import { spawn } from 'node:child_process'
import { ROOT } from './environment.mjs'

const END_WITH_PARENT = new URL('end-with-parent.mjs', import.meta.url).href

/** Children that a stop of the launcher must end too. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a program in the clone's top folder to its end. What it prints goes to stderr, since stdout belongs
 * to the address and the sign-in lines; with `isCaptured` its stdout is handed back instead.
 * @param {string} program
 * @param {string[]} options
 * @param {{ env?: NodeJS.ProcessEnv, isCaptured?: boolean }} [how]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(program, options, { env = process.env, isCaptured = false } = {}) {
  const isNode = program === process.execPath
  const child = spawn(program, isNode ? ['--import', END_WITH_PARENT, ...options] : options, {
    cwd: ROOT,
    env: { ...env, PORTAL_LAUNCHER: String(process.pid) },
    // npm is a shell script there.
    shell: process.platform === 'win32' && !isNode,
    stdio: ['ignore', isCaptured ? 'pipe' : 2, 2, ...(isNode ? [/** @type {const} */ ('ipc')] : [])],
  })
  running.add(child)
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', chunk => {
    output += chunk
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', code => {
      running.delete(child)
      done({ code, output })
    })
  })
}

export function endRunning() {
  for (const child of running) child.kill('SIGTERM')
}
