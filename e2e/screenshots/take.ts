// Takes every page of a running sample portal, and exits 1 where one of them keeps somebody out. Started by
// lib/launch/screenshots.mjs, which says where the portal and the browser are.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { accessFaults } from '@/e2e/support/axe'
import { contactSheet, type Shot } from './contact-sheet'
import { type Options, optionsFrom } from './options'
import { contextOf, stateOf } from './people'
import { allViews, PEOPLE } from './views'

const FOLDER = 'screenshots'
const PARALLEL_PAGES = 3
const BASE_URL = process.env.E2E_BASE_URL ?? ''

const options = optionsFrom(process.argv.slice(2))
const views = allViews().filter(({ path }) => options.pages.length === 0 || options.pages.includes(path))

/** One visit, looked at in each width. */
async function shotsOf(
  context: BrowserContext,
  visit: Omit<Shot, 'width' | 'file' | 'faults'>,
  widths: number[],
) {
  const { view, locale, theme } = visit
  const page = await context.newPage()
  const path = `/${locale}${view.path}`
  await page.goto(path, { waitUntil: 'load' })
  await view.prepare?.(page)
  const { pathname } = new URL(page.url())
  const astray = view.isElsewhere || pathname === path ? [] : [`led to ${pathname}`]
  const shots: Shot[] = []
  for (const width of widths) {
    const name = `${locale}-${theme}-${width}.png`
    const file = `${view.name.replace(/[^\w-]+/g, '-').replace(/^-(?=.)/, '')}/${name}`
    await page.setViewportSize({ width, height: 800 })
    const faults = [...astray, ...(await accessFaults(page))]
    // As tall as the page, or the bar at the bottom of a phone would lie across its middle.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: join(FOLDER, file) })
    shots.push({ ...visit, width, file, faults })
  }
  await page.close()
  return shots
}

async function takeAll(browser: Browser, { locales, themes, widths }: Options): Promise<Shot[]> {
  const shots: Shot[] = []
  for (const who of PEOPLE.filter(each => views.some(view => view.who === each))) {
    const state = await stateOf(browser, BASE_URL, who)
    for (const theme of themes) {
      const context = await contextOf(browser, BASE_URL, state, theme)
      const waiting = views
        .filter(view => view.who === who)
        .flatMap(view => locales.map(locale => ({ view, locale, theme })))
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift())
          shots.push(...(await shotsOf(context, next, widths)))
      }
      await Promise.all(Array.from({ length: PARALLEL_PAGES }, work))
      await context.close()
      console.error(`${shots.length} pictures: ${who}, ${theme}`)
    }
  }
  return shots
}

const browser = await chromium.launch({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
rmSync(FOLDER, { recursive: true, force: true })
const shots = await takeAll(browser, options)
await browser.close()
const sheet = join(FOLDER, 'index.html')
mkdirSync(dirname(sheet), { recursive: true })
writeFileSync(sheet, contactSheet(views, shots, options))
const bad = shots.filter(({ faults }) => faults.length > 0)
for (const { view, locale, theme, width, faults } of bad)
  console.error(
    `✗ ${view.name}, ${locale}, ${theme}, ${width} px\n${faults.map(fault => `    ${fault}\n`).join('')}`,
  )
console.error(`${shots.length} pictures in ${sheet}; something is wrong on ${bad.length}`)
process.exitCode = shots.length > 0 && bad.length === 0 ? 0 : 1
