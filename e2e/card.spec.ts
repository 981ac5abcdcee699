import en from '@/messages/en.json' with { type: 'json' }
import { readCodes } from './support/read-codes'
import { MEMBER_STATE } from './support/states'
import { expect, type Page, test } from './support/test'

// What the till sees: codes read back from pictures of the screen, as it is drawn and not as it was meant.
test.use({ storageState: MEMBER_STATE })

const { Card } = en

/** The number that stands beside the codes. */
async function numberOn(page: Page): Promise<string> {
  const codes = page.getByRole('region', { name: Card.codes })
  return (await codes.getByText(Card.number).locator('..').locator('bdi').textContent()) ?? ''
}

const read = async (page: Page, fullPage = false) => readCodes(await page.screenshot({ fullPage }))
const both = (text: string) => expect.arrayContaining(['QRCode', 'Code128'].map(format => ({ format, text })))

for (const colorScheme of ['light', 'dark'] as const)
  for (const deviceScaleFactor of [1, 3])
    test.describe(`in a ${colorScheme} theme at ${deviceScaleFactor} device pixels a pixel`, () => {
      test.use({ colorScheme, deviceScaleFactor })

      for (const width of [360, 768, 1280])
        test(`both codes are read from a screen ${width} pixels wide, and each from its large view`, async ({
          page,
        }) => {
          // As tall as the pass: the bar at a phone's lower edge covers what it has scrolled over.
          await page.setViewportSize({ width, height: 1_400 })
          await page.goto('/en/card')
          const number = await numberOn(page)
          expect(number).toMatch(/^\w{23}$/)
          expect(await read(page)).toEqual(both(number))
          await page.setViewportSize({ width, height: 800 })
          for (const [format, kind, other] of [
            ['Code128', Card.kind.code128, Card.other.qr],
            ['QRCode', Card.kind.qr, Card.other.code128],
          ] as const) {
            await page.goto('/en/card')
            await page.getByRole('link', { name: kind }).click()
            await expect(page.getByRole('link', { name: other })).toBeVisible()
            expect(await read(page)).toEqual([{ format, text: number }])
          }
        })
    })

test('in forced colours the codes are black on white still', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.goto('/ar/card')
  const number = (await page.locator('.till-number bdi').first().textContent()) ?? ''
  expect(await read(page, true)).toEqual(both(number))
})

test('on paper the codes are read too, and the card is as large as a card', async ({ page }) => {
  await page.goto('/en/card')
  const number = await numberOn(page)
  await page.emulateMedia({ media: 'print' })
  expect(await read(page, true)).toEqual(both(number))
  const art = await page.locator('.card-art').boundingBox()
  // 96 CSS pixels are an inch of 25.4 mm.
  expect((art?.width ?? 0) * (25.4 / 96)).toBeCloseTo(85.6, 0)
  expect((art?.height ?? 0) * (25.4 / 96)).toBeCloseTo(53.98, 0)
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a code opens large on white, gives way to the other, and closes', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/en/card')
    const number = await numberOn(page)
    await page.getByRole('link', { name: Card.kind.code128 }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
    expect(await read(page)).toEqual([{ format: 'Code128', text: number }])
    await page.getByRole('link', { name: Card.other.qr }).click()
    expect(await read(page)).toEqual([{ format: 'QRCode', text: number }])
    await page.getByRole('link', { name: Card.close }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
})

test('the screen stays on while a large code is open, and no longer', async ({ page }) => {
  await page.addInitScript(() => {
    let held = 0
    const request = async () => {
      held += 1
      const lock = { released: false, release: async () => {} }
      lock.release = async () => {
        if (!lock.released) held -= 1
        lock.released = true
      }
      return lock
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.defineProperty(window, 'heldLocks', { get: () => held })
  })
  const held = () => page.evaluate(() => (window as unknown as { heldLocks: number }).heldLocks)
  await page.goto('/en/card')
  await page.getByRole('link', { name: Card.kind.qr }).click()
  await expect(page.getByText(Card.screen.awakeOn)).toBeVisible()
  const awake = page.getByRole('button', { name: Card.screen.awake })
  await expect(awake).toHaveAttribute('aria-pressed', 'true')
  await awake.click()
  await expect.poll(held).toBe(0)
  await awake.click()
  await expect.poll(held).toBe(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(held).toBe(0)
})

test('a browser that cannot keep the screen on, or fill it, says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', { value: undefined })
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'))
    Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: true })
  })
  await page.goto('/en/card#large-qr')
  await expect(page.getByText(Card.screen.awakeFailed)).toBeVisible()
  await page.getByRole('button', { name: Card.screen.fill }).click()
  await expect(page.getByText(Card.screen.fillFailed)).toBeVisible()
})

test('the portal can be installed, in the language in which it is read', async ({ page, request }) => {
  await page.goto('/ar/card')
  const address = await page.locator('link[rel="manifest"]').getAttribute('href')
  const answer = await request.get(address ?? '')
  expect(answer.headers()['content-type']).toBe('application/manifest+json')
  const manifest = await answer.json()
  expect(manifest).toMatchObject({ id: '/', lang: 'ar', dir: 'rtl', scope: '/', start_url: '/ar/account' })
  for (const { src, sizes } of manifest.icons) {
    const png = await (await request.get(src)).body()
    // Width and height stand at the same place in every PNG.
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
  for (const { url } of manifest.shortcuts) expect((await request.get(url)).status()).toBe(200)
})
