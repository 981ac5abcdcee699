import { MEMBER_STATE } from './support/states'
import { expect, test } from './support/test'

// WCAG 2.2, 1.4.4 and 1.4.10: a reflowed page, and one in letters twice as large, lose nothing.
const SIZES = [
  { name: '320 px wide', width: 320, percent: 100 },
  { name: '360 px wide at 200 % text', width: 360, percent: 200 },
]

for (const { name, width, percent } of SIZES) {
  test.describe(name, () => {
    test.use({ storageState: MEMBER_STATE, viewport: { width, height: 800 } })

    for (const locale of ['en', 'zh-CN', 'ar']) {
      for (const path of ['', '/account']) {
        test(`nothing of the card is cut off on /${locale}${path}`, async ({ page }) => {
          await page.goto(`/${locale}${path}`)
          await page.evaluate(size => {
            document.documentElement.style.fontSize = `${size}%`
          }, percent)
          const lacking = await page
            .locator('.card-art')
            .evaluate(card => [card.scrollHeight - card.clientHeight, card.scrollWidth - card.clientWidth])
          expect(Math.max(...lacking), 'pixels beyond the edge of the card').toBeLessThanOrEqual(1)
        })
      }
    }
  })
}

test.describe('on a phone', () => {
  test.use({ storageState: MEMBER_STATE, viewport: { width: 360, height: 800 } })

  // WCAG 2.2, 2.4.11.
  test('what the keyboard reaches is never behind the bar at the bottom', async ({ page }) => {
    await page.goto('/en/benefits')
    await page.locator('body').press('Tab')
    const hidden: string[] = []
    const seen = new Set<string>()
    for (let step = 0; step < 60; step++) {
      const reached = await page.evaluate(() => {
        const element = document.activeElement
        const bar = document.querySelector('.member-nav')
        if (!element || !bar || element === document.body) return null
        const { top, bottom } = element.getBoundingClientRect()
        const isBehind =
          !bar.contains(element) && bottom > bar.getBoundingClientRect().top && top < innerHeight
        return { place: `${element.tagName} ${element.textContent}`, isBehind }
      })
      if (!reached) break
      seen.add(reached.place)
      if (reached.isBehind) hidden.push(reached.place)
      await page.keyboard.press('Tab')
    }
    expect(hidden).toEqual([])
    expect(seen.size, 'places that were reached').toBeGreaterThan(10)
  })
})
