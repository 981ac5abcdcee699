import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './environment.mjs'

/** Everything the tests write: own data, own build, own results, so that a running portal is not disturbed. */
export const TEST_FOLDER = join(ROOT, '.test-data')
export const STORE_FOLDER = join(TEST_FOLDER, 'store')
export const PORTAL_FOLDER = join(TEST_FOLDER, 'portal')
/** What all servers of all portals under test print, and what of it must never be there: one value a line. */
export const SERVER_LOG = join(TEST_FOLDER, 'servers.log')
export const SECRETS_FILE = join(TEST_FOLDER, 'never-logged.txt')
const DIST = '.next-test'

/** Fixed, so that an unchanged portal need not be built again for the tests; it guards nothing there. */
const TEST_ACTIONS_KEY = Buffer.alloc(32, 'test').toString('base64')

/** Settings of the developer's own portal, none of which may leak into the tests, least of all the database. */
const OURS =
  /^(PORT|HOST|NODE_ENV|DATABASE_URL|ICON_HOSTS|SMTP_URL|MAIL_FROM|SMS_WEBHOOK_URL|UPSTREAM_TIMEOUT_MS|TRUSTED_PROXIES|METRICS_TOKEN|(PORTAL|MIBO|MEMBERSHIPS|PLATFORM|CARD_PASSWORD|NEXT)_.*)$/

/** @returns {NodeJS.ProcessEnv} */
export function testEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name))
  return /** @type {NodeJS.ProcessEnv} */ ({
    ...Object.fromEntries(kept),
    NEXT_DIST_DIR: DIST,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: TEST_ACTIONS_KEY,
    NEXT_TELEMETRY_DISABLED: '1',
    E2E_SECRETS: SECRETS_FILE,
    PORTAL_DATA_DIR: PORTAL_FOLDER,
    PORTAL_LOG_FILE: SERVER_LOG,
    // Each test comes from an address of its own: see e2e/support/test.ts.
    TRUSTED_PROXIES: '127.0.0.1,::1',
  })
}

/** Empties what an earlier run left; its database must have ended. */
export function emptyTestFolder() {
  for (const name of ['vitest.json', 'playwright.json', 'sign-ins.tsv', 'servers.log', 'never-logged.txt'])
    rmSync(join(TEST_FOLDER, name), { force: true })
  mkdirSync(TEST_FOLDER, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
}
