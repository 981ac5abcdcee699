import type { BrowserContext } from '@playwright/test'
import { accessFaults } from './support/axe'
import { builtPages } from './support/pages'
import { MEMBER_STATE, STAFF_STATE } from './support/states'
import { expect, type Page, problems, submit, test } from './support/test'

const STATES = { visitor: undefined, member: MEMBER_STATE, staff: STAFF_STATE }

const VIEWS = [
  { name: 'en, light', locale: 'en', theme: 'light', percent: 100 },
  { name: 'ar, dark', locale: 'ar', theme: 'dark', percent: 100 },
  { name: 'zh-CN at 200 % text', locale: 'zh-CN', theme: 'light', percent: 200 },
] as const

async function useTheme(context: BrowserContext, theme: string, baseURL: string | undefined) {
  await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }])
}

/** What is wrong with the page at a text size of so much of the usual. */
async function faultsOf(page: Page, percent: number): Promise<string[]> {
  await page.evaluate(size => {
    document.documentElement.style.fontSize = `${size}%`
  }, percent)
  return accessFaults(page)
}

for (const view of VIEWS) {
  test.describe(view.name, () => {
    test.use({ viewport: { width: 360, height: 800 } })

    for (const who of ['visitor', 'member', 'staff'] as const) {
      test.describe(`as ${who}`, () => {
        test.use({ storageState: STATES[who] })

        test('axe finds nothing on any page', async ({ page, context, baseURL }) => {
          test.setTimeout(240_000)
          await useTheme(context, view.theme, baseURL)
          const found: Record<string, string[]> = {}
          for (const { path } of builtPages().filter(each => each.who === who)) {
            await page.goto(`/${view.locale}${path}`)
            const faults = await faultsOf(page, view.percent)
            if (faults.length > 0) found[path] = faults
          }
          expect(found).toEqual({})
        })
      })
    }

    for (const path of ['/sign-up', '/sign-in']) {
      test(`axe finds nothing on ${path} with its errors shown`, async ({ page, context, baseURL }) => {
        await useTheme(context, view.theme, baseURL)
        await page.goto(`/${view.locale}${path}`)
        await submit(page)
        await expect(problems(page)).toBeVisible()
        expect(await faultsOf(page, view.percent)).toEqual([])
      })
    }
  })
}
