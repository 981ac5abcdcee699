import { LOCALES } from '@/lib/i18n/routing'
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

for (const { name, width, percent } of [...SIZES, { name: '320 px at 200 %', width: 320, percent: 200 }]) {
  test.describe(`the bar, ${name}`, () => {
    test.use({ storageState: MEMBER_STATE, viewport: { width, height: 800 } })

    for (const locale of LOCALES) {
      test(`five words stand beside each other, none cut or over its neighbour, in ${locale}`, async ({
        page,
      }) => {
        await page.goto(`/${locale}/account`)
        await page.evaluate(size => {
          document.documentElement.style.fontSize = `${size}%`
        }, percent)
        const entries = await page.locator('.member-link').evaluateAll(links =>
          links.map(link => {
            const word = link.querySelector('span') ?? link
            return { top: link.getBoundingClientRect().top, spare: link.clientWidth - word.scrollWidth }
          }),
        )
        expect(entries).toHaveLength(5)
        expect(new Set(entries.map(({ top }) => top)).size, 'rows').toBe(1)
        expect(Math.min(...entries.map(({ spare }) => spare))).toBeGreaterThanOrEqual(0)
      })
    }
  })
}

for (const width of [320, 768, 1184, 1280]) {
  test.describe(`${width} px wide`, () => {
    test.use({ storageState: MEMBER_STATE, viewport: { width, height: 800 } })

    test('a name of 60 letters leaves the header as it is', async ({ page }) => {
      await page.goto('/en/account')
      const header = page.locator('.site-header')
      const before = await header.boundingBox()
      await page.locator('.signed-in-name').evaluate(element => {
        element.textContent = 'Wolfeschlegelsteinhausenbergerdorff-Maximiliana Josefina von'
      })
      expect(await header.boundingBox()).toEqual(before)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    })
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
