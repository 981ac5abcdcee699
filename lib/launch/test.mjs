import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './environment.mjs'
import { lockFolder } from './folder-lock.mjs'
import { install } from './install.mjs'
import { logFaults, secretsOf } from './log-search.mjs'
import { say, sentenceFor } from './refusal.mjs'
import { run } from './run.mjs'
import { orderlyStop } from './stop.mjs'
import { gate, newTally, playwrightCount, vitestCount } from './tally.mjs'
import { testBrowser } from './test-browser.mjs'
import {
  emptyTestFolder,
  PORTAL_FOLDER,
  SECRETS_FILE,
  SERVER_LOG,
  STORE_FOLDER,
  TEST_FOLDER,
  testEnvironment,
} from './test-environment.mjs'
import { startTestPortal } from './test-portal.mjs'

const tally = newTally(line => process.stdout.write(`${line}\n`))
const stop = orderlyStop(error => say(sentenceFor(error, TEST_FOLDER)), 1)
const env = testEnvironment()
const report = (/** @type {string} */ name) => join(TEST_FOLDER, name)

/** Runs one step; what it throws is a failure of that step, and the next still runs. @param {string} name @param {() => Promise<{ passed: number, failed: number }>} work */
async function step(name, work) {
  const startedAt = Date.now()
  const count = await work().catch(error => {
    say(error.stack)
    return gate(false)
  })
  tally.add(name, count, startedAt)
  return count.failed === 0
}

/** A tool of ours, by the script that npm's own link points to. @param {string} script @param {string[]} options */
const tool = (script, options, more = {}) =>
  run(process.execPath, [join('node_modules', script), ...options], { env: { ...env, ...more } })
const passes = async (/** @type {Parameters<typeof tool>} */ ...call) => (await tool(...call)).code === 0

const NEXT = 'next/dist/bin/next'
const TSC = 'typescript/bin/tsc'

async function testAll() {
  process.chdir(ROOT)
  emptyTestFolder()
  const lock = await lockFolder(TEST_FOLDER)
  stop.undo(async () => lock.release())
  await install()
  const browser = await testBrowser()
  await step('format and lint', async () => gate(await passes('@biomejs/biome/bin/biome', ['ci', '.'])))
  await step('types', async () =>
    gate((await passes(NEXT, ['typegen'])) && (await passes(TSC, ['--noEmit']))),
  )
  await step('dead code', async () => gate(await passes('knip/bin/knip.js', [])))
  await step('unit, contract and store tests', vitest)
  const { buildIfChanged } = await import('./build.mjs')
  const isBuilt = await step('build', () => buildIfChanged(env).then(() => gate(true)))
  await step('browser tests', () => browserTests(isBuilt ? browser : undefined))
  await step('no personal data in the logs', async () => gate(searchLogs()))
  const isGood = tally.end()
  lock.release()
  process.exit(isGood && !stop.isStopping() ? 0 : 1)
}

/** Says what is wrong with what all servers of the run printed. */
function searchLogs() {
  const text = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const secrets = [...text(SECRETS_FILE).split('\n'), ...secretsOf(text(report('sign-ins.tsv')))]
  const faults = logFaults(text(SERVER_LOG), secrets)
  for (const fault of faults.slice(0, 20)) say(fault)
  return faults.length === 0
}

async function vitest() {
  const { freshPostgres } = await import('./fresh-postgres.mjs')
  const { url, stop: stopDatabase } = await freshPostgres(STORE_FOLDER)
  stop.undo(stopDatabase)
  const options = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report('vitest.json')}`,
  ]
  await tool('vitest/vitest.mjs', options, { TEST_DATABASE_URL: url })
  await stopDatabase()
  return vitestCount(JSON.parse(readFileSync(report('vitest.json'), 'utf8')))
}

async function browserTests(/** @type {string | undefined} */ browser) {
  if (!browser) {
    say('No browser was found (or nothing was built): the browser tests count as failed.')
    return gate(false)
  }
  const { discardPostgres } = await import('./fresh-postgres.mjs')
  await discardPostgres(PORTAL_FOLDER)
  const portal = await startTestPortal(env, report('sign-ins.tsv'))
  stop.undo(portal.stop)
  if (portal.isUp) {
    await tool('@playwright/test/cli.js', ['test', '--reporter=dot,json'], {
      CHROMIUM: browser,
      E2E_BASE_URL: portal.url,
      E2E_SIGN_INS: report('sign-ins.tsv'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report('playwright.json'),
    })
  }
  const stopsCleanly = await portal.stop()
  if (!stopsCleanly) say('The portal under test did not stop with exit code 0.')
  const count = playwrightCount(JSON.parse(readFileSync(report('playwright.json'), 'utf8')))
  return { passed: count.passed + Number(stopsCleanly), failed: count.failed + Number(!stopsCleanly) }
}

testAll().catch(stop.fail)
