import en from '@/messages/en.json' with { type: 'json' }
import { accessFaults } from './support/axe'
import { textFaults } from './support/layout'
import { EVERYTHING, stages } from './support/preview'
import { STAFF_STATE } from './support/states'
import { structureFaults } from './support/structure'
import { expect, type Page, test } from './support/test'

test.use({ storageState: STAFF_STATE })

const t = en.StaffPreview

test('all of it is done by keyboard, and what is wider than the page is scrolled to', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 })
  await page.goto('/en/staff/preview')
  const next = async (target: ReturnType<Page['locator']>) => {
    for (let step = 0; step < 40; step++) {
      if (await target.evaluate(element => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('Not reached by Tab')
  }
  const desktop = page.getByLabel(t.device.desktop)
  await next(desktop)
  await page.keyboard.press('Space')
  await expect(desktop).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(stages(page)).toHaveCount(2)
  const strip = page.getByRole('group', { name: 'Views in English' })
  await next(strip)
  const before = await strip.evaluate(element => element.scrollLeft)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => strip.evaluate(element => element.scrollLeft)).toBeGreaterThan(before)
})

for (const width of [360, 768, 1280])
  test(`at ${width} px everything at once can be read, by eye and by ear`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.setViewportSize({ width, height: 900 })
    for (const locale of ['en', 'ar']) {
      await page.goto(`/${locale}/staff/preview?${EVERYTHING}&reader=zh-HK&at=2026-11-26T08:00`)
      expect(await page.evaluate(textFaults)).toEqual([])
      await page.emulateMedia({ reducedMotion: 'reduce' })
      expect(await page.evaluate(structureFaults)).toEqual([])
      expect(await accessFaults(page)).toEqual([])
    }
  })
