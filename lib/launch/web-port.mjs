import { setTimeout as sleep } from 'node:timers/promises'
import { listenFault } from './free-port.mjs'
import { Refusal } from './refusal.mjs'
import { listenSentence } from './web.mjs'

/** A killed launcher's web server notices within milliseconds and finishes requests for at most a second. */
const LEFTOVERS_MS = 4000

/**
 * Says so before installing and building where the portal cannot listen: port taken, address of another machine.
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} hadCrashed whether the launcher before was killed
 */
export async function requireFreePort(env, hadCrashed) {
  const port = Number(env.PORT)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT is ${env.PORT}: it must be a number from 1 to 65535.`)
  const deadline = Date.now() + (hadCrashed ? LEFTOVERS_MS : 0)
  for (;;) {
    const fault = await listenFault(port, env.HOST)
    if (fault === undefined) return
    if (fault !== 'EADDRINUSE' || Date.now() >= deadline) throw new Refusal(listenSentence(fault, env))
    await sleep(100)
  }
}
