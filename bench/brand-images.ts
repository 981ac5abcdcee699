// Draws what others show of the portal, into public/brand and public/favicon.ico: the picture beside a link that somebody
// sends (the landing page's first screen, in each language), and the mark for home screens and browsers that take no SVG:
//   node --import tsx bench/brand-images.ts http://localhost:3000
// To be run again where brand.json, the mark or the landing page's first words change.
import { writeFileSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { LOCALES } from '@/lib/i18n/routing'

const SOCIAL = { width: 1200, height: 630 }
const ICON_PX = 48
/** The mark's own ground, as in mark.svg. */
const GROUND = '#9a3412'
/** `mark` is its part of the width; below 1 the ground is filled, since the system cuts the corners as it likes. */
const ICONS = [
  { file: 'apple-touch-icon.png', px: 180, mark: 0.92 },
  { file: 'icon-192.png', px: 192, mark: 1 },
  { file: 'icon-512.png', px: 512, mark: 1 },
  { file: 'icon-maskable-512.png', px: 512, mark: 0.82 },
]
const ONLY_THE_HERO = `.site-header, .hero-actions, .hero-small { display: none !important }
  .hero { display: grid; align-items: center; block-size: 100vh }`
const [portal = 'http://localhost:3000'] = process.argv.slice(2)

/** An ICO file that holds one PNG, as Windows has read since Vista: a header of 6 bytes, an entry of 16, the picture. */
function icoOf(png: Buffer): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(ICON_PX, 6)
  head.writeUInt8(ICON_PX, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}

/** JPEG: a fifth of the PNG, and messengers give up on pictures over some 300 kB. */
async function drawSocial(page: Page, locale: string): Promise<void> {
  await page.setViewportSize(SOCIAL)
  await page.goto(`${portal}/${locale}`)
  await page.addStyleTag({ content: ONLY_THE_HERO })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `public/brand/social-${locale}.jpg`, type: 'jpeg', quality: 85 })
}

async function drawIcon(page: Page, { px, mark }: { px: number; mark: number }): Promise<Buffer> {
  await page.setViewportSize({ width: px, height: px })
  const image = `<img src="${portal}/brand/mark.svg" style="width: ${mark * 100}%">`
  const ground = mark < 1 ? GROUND : 'transparent'
  const style = `<style>body { margin: 0; block-size: 100vh; display: grid; place-items: center; background: ${ground} }</style>`
  await page.setContent(style + image, { waitUntil: 'load' })
  await page.waitForFunction(() => document.images[0]?.complete)
  return page.screenshot({ omitBackground: true })
}

const browser = await chromium.launch({
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
// The portal's own policy would refuse the style that hides buttons.
const page = await browser.newPage({ bypassCSP: true, colorScheme: 'light' })
for (const locale of LOCALES) await drawSocial(page, locale)
for (const icon of ICONS) writeFileSync(`public/brand/${icon.file}`, await drawIcon(page, icon))
writeFileSync('public/favicon.ico', icoOf(await drawIcon(page, { px: ICON_PX, mark: 1 })))
await browser.close()
