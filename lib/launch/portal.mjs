import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { originOf } from './allowed-hosts.mjs'
import { buildIfChanged, isBuilt } from './build.mjs'
import { childEnvironment, dataFolderOf, dataFolderPath, distFolderOf, ROOT } from './environment.mjs'
import { lockFolder } from './folder-lock.mjs'
import { install, isInstalled } from './install.mjs'
import { keepDatabase } from './kept-database.mjs'
import { keep } from './kept-secret.mjs'
import { keepWeb } from './kept-web.mjs'
import { keepWorker } from './kept-worker.mjs'
import { checkEnvironment, prepare } from './prepared.mjs'
import { Refusal, say, sentenceFor } from './refusal.mjs'
import { restartBudget } from './restart-budget.mjs'
import { orderlyStop } from './stop.mjs'
import { requireFreePort } from './web-port.mjs'

/** From nothing to an answering portal; each step needs the one before. */
async function launch(/** @type {import('./environment.mjs').Mode} */ mode) {
  process.chdir(ROOT)
  const dataFolder = dataFolderOf()
  const lock = await lockFolder(dataFolder)
  stop.undo(async () => lock.release())
  const given = childEnvironment(mode, dataFolder)
  await requireFreePort(given, lock.hadCrashed)
  if (mode === 'start') requireBuilt(given)
  else await install()
  if (mode === 'portal' && !isBuilt(given)) {
    // Before the wait; where there is none, `prepare` tells the same half a second later.
    await checkEnvironment(given)
    await buildIfChanged(given)
  }
  const mayRestart = restartBudget()
  const DATABASE_URL = given.DATABASE_URL || (await keepDatabase(dataFolder, stop, mayRestart))
  const env = { ...given, DATABASE_URL }
  const signInLines = await prepare(env)
  if (stop.isStopping()) return
  await keepWeb(env, stop, mayRestart)
  // For links that a script beside this portal prints.
  keep(join(dataFolder, 'web.port'), String(env.PORT))
  process.stdout.write(`${originOf(env)}\n${signInLines}`)
  // Last, since it takes a second of computing that the web server's start is better served with.
  if (mode !== 'start' && !stop.isStopping()) keepWorker(env, stop)
}

function requireBuilt(/** @type {NodeJS.ProcessEnv} */ env) {
  if (!isInstalled()) throw new Refusal('The packages are not installed: run `npm ci` first.')
  if (!existsSync(`${distFolderOf(env)}/BUILD_ID`))
    throw new Refusal('The portal is not built: run `npm run build` first.')
}

const stop = orderlyStop(error => say(sentenceFor(error, dataFolderPath())))
const mode = process.argv[2] ?? 'portal'
if (mode === 'portal' || mode === 'dev' || mode === 'start') launch(mode).catch(stop.fail)
else stop.fail(new Refusal(`Unknown command ${mode}: portal, dev or start.`))
