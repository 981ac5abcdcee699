import { spawn } from 'node:child_process'
import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { publicOrigins } from './allowed-hosts.mjs'
import { ROOT } from './environment.mjs'
import { withLogOutput } from './log-output.mjs'
import { Refusal } from './refusal.mjs'

/** In development the first page is compiled when asked for. */
const ANSWER_MS = 120_000

/**
 * Starts the web server as a child that ends with this process: the channel between the two breaks even by kill -9.
 * @param {NodeJS.ProcessEnv} env
 */
export function startWeb(env) {
  const script = fileURLToPath(new URL('server.mjs', import.meta.url))
  const child = withLogOutput(env, log =>
    spawn(process.execPath, [script], { cwd: ROOT, env, stdio: ['ignore', log, log, 'ipc'] }),
  )
  /** @type {string | undefined} */
  let failed
  const listening = new Promise(done => {
    child.on('message', (/** @type {any} */ message) => {
      failed = message.failed
      if (message.listening) done(true)
    })
  })
  const exited = new Promise(done => child.once('exit', done).once('error', done))
  return {
    exited,
    /** Resolves once a page really comes; refuses with a sentence where the server ended first. */
    async answers() {
      await Promise.race([listening, exited])
      const deadline = Date.now() + ANSWER_MS
      while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
        const status = await landingStatus(env)
        if (status > 0 && status < 500) return
        await sleep(100)
      }
      throw new Refusal(
        failed ? listenSentence(failed, env) : 'The web server did not start: see what it says above.',
      )
    },
    /** SIGTERM drains: requests in flight are answered. */
    async stop(isForced = false) {
      if (child.exitCode === null && child.signalCode === null) child.kill(isForced ? 'SIGKILL' : 'SIGTERM')
      await exited
    },
  }
}

/** The sentence for a port that cannot be listened on. @param {string} code @param {NodeJS.ProcessEnv} env */
export function listenSentence(code, { PORT, HOST }) {
  if (code === 'EADDRINUSE')
    return `Port ${PORT} is already in use: stop what listens there, or set PORT to another one.`
  if (code === 'EACCES') return `This user may not listen on port ${PORT}: set PORT to 1024 or above.`
  if (code === 'EADDRNOTAVAIL')
    return `HOST is ${HOST}, which is no address of this machine: set HOST to one of its own, or to 0.0.0.0 for all of them.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `HOST is ${HOST}, and no address is known for that name: set HOST to an address of this machine.`
  return `The portal cannot listen on ${HOST}:${PORT} (${code}): set HOST and PORT.`
}

/** The status of the landing page as a browser would get it, 0 while nothing answers. */
function landingStatus(/** @type {NodeJS.ProcessEnv} */ env) {
  const host = ['0.0.0.0', '::', undefined].includes(env.HOST) ? '127.0.0.1' : env.HOST
  const name = publicOrigins(env.PORTAL_URL)[0]?.host ?? `localhost:${env.PORT}`
  return new Promise(done => {
    const request = get(
      { host, port: env.PORT, path: '/en', headers: { host: name }, timeout: 60_000 },
      response => {
        response.resume()
        done(response.statusCode ?? 0)
      },
    )
    request.once('timeout', () => request.destroy())
    request.once('error', () => done(0))
  })
}
