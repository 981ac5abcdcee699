import { Refusal, say } from './refusal.mjs'
import { startWeb } from './web.mjs'

/**
 * Starts the web server, resolves when it answers, and from then on starts it again, with a sentence, when it
 * ends by itself.
 * @param {NodeJS.ProcessEnv} env
 * @param {ReturnType<typeof import('./stop.mjs').orderlyStop>} stop
 * @param {() => boolean} mayRestart
 */
export async function keepWeb(env, stop, mayRestart) {
  let web = startWeb(env)
  stop.undo(isForced => web.stop(isForced))
  await web.answers()
  watch()

  async function watch() {
    await web.exited
    if (stop.isStopping()) return
    if (!mayRestart()) return stop.fail(new Refusal('The web server keeps stopping: see above.'))
    say('The web server stopped unexpectedly; starting it again.')
    web = startWeb(env)
    watch()
  }
}
