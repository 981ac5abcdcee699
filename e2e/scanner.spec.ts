import type { BrowserContext } from '@playwright/test'
import en from '@/messages/en.json' with { type: 'json' }
import { readCodes } from './support/read-codes'
import { MEMBER_STATE, STAFF_STATE } from './support/states'
import { expect, test } from './support/test'

// A till with a camera, before which a phone is held. The browser under test has neither a camera nor a reader of codes: a
// picture of the phone's screen is played as the camera's film, and what the till's video shows of it is really read.

const scanner = en.StaffRedeem.scan
test.use({ storageState: STAFF_STATE })

/** @param picture a PNG as Base64; null where the camera is refused */
async function putBefore(till: BrowserContext, picture: string | null): Promise<void> {
  await till.exposeFunction('readPng', async (base64: string) => {
    const found = await readCodes(Buffer.from(base64, 'base64'))
    return found.map(({ text }) => ({ rawValue: text }))
  })
  await till.addInitScript(seen => {
    const canvas = document.createElement('canvas')
    const bytes = (base64: string) => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))

    async function getUserMedia(): Promise<MediaStream> {
      if (seen === null) throw new DOMException('refused', 'NotAllowedError')
      const drawn = await createImageBitmap(new Blob([bytes(seen)], { type: 'image/png' }))
      canvas.width = drawn.width
      canvas.height = drawn.height
      setInterval(() => canvas.getContext('2d')?.drawImage(drawn, 0, 0), 50)
      return canvas.captureStream(20)
    }

    class BarcodeDetector {
      async detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]> {
        const still = document.createElement('canvas')
        still.width = video.videoWidth
        still.height = video.videoHeight
        still.getContext('2d')?.drawImage(video, 0, 0)
        const [, base64] = still.toDataURL('image/png').split(',')
        const { readPng } = window as unknown as {
          readPng: (base64?: string) => Promise<{ rawValue: string }[]>
        }
        return readPng(base64)
      }
    }
    Object.assign(window, { BarcodeDetector })
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } })
  }, picture)
}

test('what is held before the camera is typed in and looked up', async ({ page, browser }) => {
  const phone = await browser.newPage({ storageState: MEMBER_STATE })
  await phone.goto('/en/card')
  const screen = await phone.getByRole('img', { name: en.Card.kind.qr }).screenshot()
  await phone.close()
  const [shown] = await readCodes(screen)
  await putBefore(page.context(), screen.toString('base64'))
  await page.goto('/en/staff/redeem')
  await page.getByRole('button', { name: scanner.start }).click()
  const box = page.locator('[name="redemptionCode"]')
  await expect(box).toHaveValue(shown?.text ?? 'a code')
  // A card's number is no code of a benefit, and is said to be none.
  await expect(box).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('video')).toHaveCount(0)
})

test('a camera that is refused leaves the box to type into', async ({ page }) => {
  await putBefore(page.context(), null)
  await page.goto('/en/staff/redeem')
  await page.getByRole('button', { name: scanner.start }).click()
  await expect(page.getByText(scanner.denied)).toBeVisible()
  await expect(page.locator('[name="redemptionCode"]')).toBeEditable()
})

test('where a browser cannot read codes nothing is offered that would not work', async ({ page }) => {
  await page.goto('/en/staff/redeem', { waitUntil: 'networkidle' })
  await expect(page.getByRole('button', { name: scanner.start })).toHaveCount(0)
})
