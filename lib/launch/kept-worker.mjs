import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './refusal.mjs'
import { restartBudget } from './restart-budget.mjs'
import { startWorker } from './worker-process.mjs'

const PAUSE_MS = 60_000

/**
 * Starts the job worker, and again, with a sentence, when it ends by itself. One that keeps ending is tried once a
 * minute: members can do nearly everything without it, so the web server goes on.
 * @param {NodeJS.ProcessEnv} env
 * @param {ReturnType<typeof import('./stop.mjs').orderlyStop>} stop
 */
export function keepWorker(env, stop) {
  const mayRestart = restartBudget()
  let worker = startWorker(env)
  stop.undo(isForced => worker.stop(isForced))
  watch()

  async function watch() {
    await worker.exited
    if (stop.isStopping()) return
    if (mayRestart()) say('The worker stopped unexpectedly; starting it again.')
    else {
      say('The worker keeps stopping: see above. No mail or SMS is sent; the next try is in a minute.')
      await sleep(PAUSE_MS)
      if (stop.isStopping()) return
    }
    worker = startWorker(env)
    watch()
  }
}
