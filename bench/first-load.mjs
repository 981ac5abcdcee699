// JavaScript that each page fetches until idle, gzipped, over the floor:
//   node bench/first-load.mjs http://localhost:3000 IDENTITY PASSWORD
// IDENTITY and PASSWORD are a sample member's, as `npm run portal` prints them.
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { buildFloor, serveFloor } from './floor-app.mjs'

/** Kilobytes (1,000 bytes, gzip) that a page may load over the floor. */
const BUDGETS = {
  '': 4,
  '/sign-in': 4,
  '/forgot-password': 4,
  '/sign-up': 19,
  '/account': 7,
  '/card': 7,
  '/benefits': 7,
  '/activity': 7,
  '/profile': 19,
  '/settings': 19,
  '/settings/choices': 19,
}

const VISITORS = ['', '/sign-in', '/forgot-password', '/sign-up']

const FLOOR_PORT = 4999
const [portal = 'http://localhost:3000', identity = '', password = ''] = process.argv.slice(2)

/** @param {import('@playwright/test').BrowserContext} context @param {string} url */
async function javaScriptOf(context, url) {
  const page = await context.newPage()
  const scripts = new Map()
  page.on('response', async response => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body())
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const bodies = await Promise.all(scripts.values())
  await page.close()
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
}

/** @param {import('@playwright/test').BrowserContext} context */
async function signIn(context) {
  const page = await context.newPage()
  await page.goto(`${portal}/en/sign-in`)
  await page.locator('[name="identityNo"]').fill(identity)
  await page.locator('[name="PASSWORD"]').fill(password)
  await page.locator('main form button[type="submit"]:not([name])').click()
  await page.waitForURL('**/en/account')
  await page.close()
}

buildFloor()
const floor = await serveFloor(FLOOR_PORT)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--disable-gpu',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
})
try {
  const base = await javaScriptOf(await browser.newContext(), floor.url)
  const member = await browser.newContext()
  if (identity) await signIn(member)
  console.log(`floor\t${base.toFixed(1)} kB`)
  for (const [path, budget] of Object.entries(BUDGETS)) {
    // A fresh context for visitors: nothing cached from the page before.
    const context = VISITORS.includes(path) ? await browser.newContext() : member
    const over = (await javaScriptOf(context, `${portal}/en${path}`)) - base
    const verdict = over <= budget ? 'ok' : 'OVER'
    if (verdict !== 'ok') process.exitCode = 1
    console.log(`${path || '/'}\t+${over.toFixed(2)} kB\tbudget +${budget}\t${verdict}`)
  }
} finally {
  await browser.close()
  floor.stop()
}
