import { Refusal, say } from './refusal.mjs'

/**
 * Starts the embedded database and starts it again, with a sentence, when it ends by itself: the web server's
 * pools connect anew, since its port and passwords stay.
 * @param {string} dataFolder
 * @param {ReturnType<typeof import('./stop.mjs').orderlyStop>} stop
 * @param {() => boolean} mayRestart
 */
export async function keepDatabase(dataFolder, stop, mayRestart) {
  const { startPostgres } = await import('./postgres.mjs')
  let starting = startPostgres(dataFolder)
  // Registered before it runs: Ctrl-C during the start must not leave it behind.
  stop.undo(isForced =>
    starting.then(
      running => running.stop(isForced),
      () => {},
    ),
  )
  const { url } = await starting
  watch()
  return url

  async function watch() {
    await (await starting).exited
    if (stop.isStopping()) return
    try {
      if (!mayRestart())
        throw new Refusal('The embedded database keeps stopping: see postgres.log in the data folder.')
      say('The embedded database stopped unexpectedly; starting it again.')
      starting = startPostgres(dataFolder)
      const running = await starting
      if (running.url !== url)
        throw new Refusal('The port of the embedded database was taken meanwhile: start the portal again.')
      say('The embedded database is back.')
      watch()
    } catch (error) {
      stop.fail(error)
    }
  }
}
