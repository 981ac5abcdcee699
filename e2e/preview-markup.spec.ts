import { benefitPath } from '@/lib/i18n/href'
import { LOCALES } from '@/lib/i18n/routing'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { memberMarkup, paste, stageOf } from './support/preview'
import { STAFF_STATE } from './support/states'
import { expect, type Page, signIn, test } from './support/test'

// Design rule 14: what a cell shows is what the member's own page shows, in markup and in measure.

type Held = { benefits: BenefitDetail[]; language: string }

/** Somebody with every kind of benefit, and all that they hold. */
const withMember = test.extend<{ member: Page; held: Held; staff: Page }>({
  member: async ({ browser, baseURL, signIns }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
    const page = await context.newPage()
    const rich = signIns.members.find(({ who }) => /rich/i.test(who)) ?? signIns.member
    await signIn(page, 'en', rich.identity, rich.password)
    await use(page)
    await context.close()
  },
  held: async ({ member }, use) => {
    const { assets, account } = await (await member.request.get('/en/settings/export')).json()
    await use({ benefits: assets.benefits, language: account.language })
  },
  staff: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: STAFF_STATE,
      // As wide as a desktop needs to be drawn in its own size.
      viewport: { width: 1800, height: 900 },
      ...(baseURL ? { baseURL } : {}),
    })
    await use(await context.newPage())
    await context.close()
  },
})

/** The vouchers of a member's page, each under the address that it leads to. */
const vouchersOf = (page: Page) =>
  page
    .locator('main article.cell')
    .evaluateAll(cells =>
      cells.map(cell => cell.querySelector('a')?.getAttribute('href')?.split('?')[0] ?? ''),
    )

withMember(
  'each voucher and text of a cell is the member’s, letter by letter, in every language',
  async ({ member, held, staff }) => {
    test.setTimeout(180_000)
    expect(held.benefits.length).toBeGreaterThan(5)
    const languages = await member.evaluate(() => navigator.languages.join())
    const reader = encodeURIComponent(`${held.language},${languages}`)
    for (const locale of LOCALES) {
      await paste(staff, held.benefits, `locale=${locale}&reader=${reader}`, locale)
      const items = staff.locator('.preview-item')
      await expect(items).toHaveCount(held.benefits.length)
      const seen = new Set<string>()
      for (const status of ['usable', 'used', 'over']) {
        await member.goto(`/${locale}/benefits?status=${status}`)
        for (const [at, path] of (await vouchersOf(member)).entries()) {
          const index = held.benefits.findIndex(
            ({ benefitInstanceId }) => path === `/${locale}${benefitPath(benefitInstanceId)}`,
          )
          const own = await member.locator('main article.cell').nth(at).evaluate(memberMarkup)
          const shown = await items.nth(index).locator('article.cell').evaluate(memberMarkup)
          expect(shown, `${locale}, ${status}, ${path}`).toBe(own)
          seen.add(path)
        }
      }
      expect(seen.size).toBe(held.benefits.length)
      for (const [at, { benefitInstanceId }] of held.benefits.entries()) {
        // Each in one language, and every language with several.
        if (at % LOCALES.length !== LOCALES.indexOf(locale)) continue
        await member.goto(`/${locale}${benefitPath(benefitInstanceId)}`)
        const own = await member.locator('.benefit-about > .cell').evaluate(memberMarkup)
        const shown = await items.nth(at).locator('.preview-screen > .cell').evaluate(memberMarkup)
        expect(shown, `${locale}, ${benefitInstanceId}`).toBe(own)
      }
    }
  },
)

/** As it would be were it not zoomed, to the pixel. */
const measureOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect()
  const zoom = (element as Element & { currentCSSZoom: number }).currentCSSZoom
  return { width: width / zoom, height: height / zoom }
}

for (const [device, width] of [
  ['phone', 360],
  ['tablet', 768],
  ['desktop', 1280],
] as const)
  for (const scale of [100, 200])
    withMember(
      `on a ${device} at ${scale} % a voucher is as large as on the member’s page`,
      async ({ member, held, staff }) => {
        const title = 'A kopi on the house'
        const benefit = held.benefits.find(
          ({ benefitTitle }) => benefitTitle.languageValues['en-US'] === title,
        )
        if (!benefit) throw new Error('The member does not hold it')
        const enlarge = (page: Page) =>
          page.evaluate(size => document.documentElement.style.setProperty('font-size', `${size}%`), scale)
        await member.setViewportSize({ width, height: 900 })
        await member.goto(`/en/benefits?q=${encodeURIComponent(title)}`)
        await enlarge(member)
        const own = member.locator('main .benefit-list > li', {
          has: member.locator(`a[href^="/en${benefitPath(benefit.benefitInstanceId)}?"]`),
        })
        // As high as the highest of its row: it stands in one by itself.
        await own.evaluate(item => item.parentElement?.replaceChildren(item))
        const voucher = await own.locator('article').evaluate(measureOf)
        await member.goto(`/en${benefitPath(benefit.benefitInstanceId)}`)
        await enlarge(member)
        const texts = await member.locator('.benefit-about > .cell').evaluate(measureOf)

        await paste(staff, [benefit], `locale=en&device=${device}&scale=${scale}`)
        const stage = stageOf(staff, 'en', { device, scale: String(scale) })
        const shown = await stage.locator('article.cell').evaluate(measureOf)
        expect(Math.abs(shown.width - voucher.width)).toBeLessThan(1)
        expect(Math.abs(shown.height - voucher.height)).toBeLessThan(1)
        // The page's own two columns go by the browser's setting, which a test cannot set.
        if (device === 'desktop' && scale === 200) return
        const shownTexts = await stage.locator('.preview-screen > .cell').evaluate(measureOf)
        expect(Math.abs(shownTexts.width - texts.width)).toBeLessThan(1)
        expect(Math.abs(shownTexts.height - texts.height)).toBeLessThan(1)
      },
    )
