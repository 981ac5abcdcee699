import { borrowDatabase } from './database.mjs'
import { childEnvironment, dataFolderOf, dataFolderPath, ROOT } from './environment.mjs'
import { isInstalled } from './install.mjs'
import { keepWorker } from './kept-worker.mjs'
import { checkEnvironment } from './prepared.mjs'
import { Refusal, say, sentenceFor } from './refusal.mjs'
import { orderlyStop } from './stop.mjs'

/**
 * `npm run worker`: the job worker alone, beside `npm start` or any number of other workers. It waits for a store that
 * is not prepared yet; preparing it is the web server's.
 */
async function launch() {
  process.chdir(ROOT)
  if (!isInstalled()) throw new Refusal('The packages are not installed: run `npm ci` first.')
  const given = childEnvironment('start', dataFolderOf())
  await checkEnvironment(given)
  const borrowed = borrowDatabase()
  // Registered before it is there: Ctrl-C during the start must not leave a database behind.
  stop.undo(() =>
    borrowed.then(
      ({ release }) => release(),
      () => {},
    ),
  )
  const { url } = await borrowed
  if (!stop.isStopping()) keepWorker({ ...given, DATABASE_URL: url }, stop)
}

const stop = orderlyStop(error => say(sentenceFor(error, dataFolderPath())))
launch().catch(stop.fail)
