import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './environment.mjs'
import { freePort } from './free-port.mjs'

/** A started sample programme answers within seconds; the limit is for a very busy machine. */
const START_MS = 120_000

/**
 * Starts the whole portal as a person would, on a free port, and keeps the sign-in lines it prints.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} signInsFile
 */
export async function startTestPortal(env, signInsFile) {
  const port = await freePort()
  const child = spawn(process.execPath, [join(ROOT, 'lib/launch/portal.mjs')], {
    cwd: ROOT,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 2],
  })
  const exited = new Promise(done => child.once('exit', done))
  let output = ''
  const printed = new Promise(done => {
    child.stdout.setEncoding('utf8').on('data', chunk => {
      output += chunk
      if (/^http:.*\n/m.test(output)) setTimeout(done, 200, true)
    })
  })
  const late = new Promise(done => setTimeout(done, START_MS, false).unref())
  const isUp = await Promise.race([printed, late, exited.then(() => false)])
  writeFileSync(
    signInsFile,
    output
      .split('\n')
      .filter(line => line.startsWith('sign-in\t'))
      .join('\n'),
    { mode: 0o600 },
  )
  return {
    isUp,
    url: `http://localhost:${port}`,
    /** Whether SIGTERM ended all of it with exit code 0. */
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM')
      return (await exited) === 0
    },
  }
}
