import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './environment.mjs'
import { lockFolder } from './folder-lock.mjs'
import { install } from './install.mjs'
import { Refusal, say, sentenceFor } from './refusal.mjs'
import { run } from './run.mjs'
import { orderlyStop } from './stop.mjs'
import { testBrowser } from './test-browser.mjs'
import { testEnvironment } from './test-environment.mjs'
import { startTestPortal } from './test-portal.mjs'

/** A portal of its own, so that neither a running one nor a test run is disturbed; the build is the tests'. */
const FOLDER = join(ROOT, '.data-screenshots')
const PORTAL_FOLDER = join(FOLDER, 'portal')
const SIGN_INS = join(FOLDER, 'sign-ins.tsv')

const stop = orderlyStop(error => say(sentenceFor(error, FOLDER)), 1)
const env = {
  ...testEnvironment(),
  PORTAL_DATA_DIR: PORTAL_FOLDER,
  PORTAL_LOG_FILE: join(FOLDER, 'servers.log'),
  E2E_SECRETS: join(FOLDER, 'never-logged.txt'),
}

/** Takes every page of a fresh sample programme; what is told to leave out stands in e2e/screenshots/options.ts. */
async function takeScreenshots() {
  process.chdir(ROOT)
  const lock = await lockFolder(FOLDER)
  stop.undo(async () => lock.release())
  await install()
  const browser = await testBrowser()
  if (!browser) throw new Refusal('No browser was found to take screenshots with: set CHROMIUM to one.')
  const { buildIfChanged } = await import('./build.mjs')
  await buildIfChanged(env)
  const { discardPostgres } = await import('./fresh-postgres.mjs')
  await discardPostgres(PORTAL_FOLDER)
  for (const file of [env.PORTAL_LOG_FILE, env.E2E_SECRETS]) rmSync(file, { force: true })
  const portal = await startTestPortal(env, SIGN_INS)
  stop.undo(portal.stop)
  if (!portal.isUp) throw new Refusal('The portal did not start: see what it says above.')
  const { code } = await run(
    process.execPath,
    ['--import', 'tsx', 'e2e/screenshots/take.ts', ...process.argv.slice(2)],
    { env: { ...env, CHROMIUM: browser, E2E_BASE_URL: portal.url, E2E_SIGN_INS: SIGN_INS } },
  )
  await portal.stop()
  lock.release()
  process.exit(code ?? 1)
}

takeScreenshots().catch(stop.fail)
