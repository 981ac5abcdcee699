import en from '@/messages/en.json' with { type: 'json' }
import zh from '@/messages/zh-CN.json' with { type: 'json' }
import { shareBenefit } from './support/share'
import { STAFF_STATE } from './support/states'
import { expect, problems, test } from './support/test'

const words = en.SharedPreview

/** The sample's benefits by their age: each test shares one that no other test does. */
const editorOf = (oldest: number) => `/en/staff/benefits/0199b0c2-6f1e-7c7a-9d55-00000000000${oldest}`

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    // The closed link's own answer, which Chromium counts as an error.
    test.use({ javaScriptEnabled, allowedConsole: [/status of 410/] })

    test('somebody without an account reads the texts, comments, approves, and is closed out', async ({
      page,
      browser,
      baseURL,
    }) => {
      const at = baseURL ? { baseURL } : {}
      const desk = await browser.newContext({ storageState: STAFF_STATE, javaScriptEnabled, ...at })
      const staff = await desk.newPage()
      const editor = editorOf(javaScriptEnabled ? 4 : 5)
      const { pathname } = new URL(await shareBenefit(staff, editor))

      await page.goto(pathname)
      await expect(page.locator('.benefit')).toHaveCount(5)
      // As wide as on a phone of 360 px, less the margins of its page.
      const widths = await page.locator('.benefit').evaluateAll(all => all.map(each => each.clientWidth))
      expect(Math.min(...widths)).toBeGreaterThan(280)
      const comment = page.locator('[name="comment"]')
      await page.locator('[name="name"]').fill('Aisyah')
      await page.getByRole('button', { name: words.answer.send }).click()
      await expect(problems(page)).toContainText(words.problem['required-comment'])
      await expect(page.locator('[name="name"]')).toHaveValue('Aisyah')
      await comment.fill('<b>Kuwait</b> is misspelled')
      await page.getByRole('button', { name: words.answer.send }).click()
      await expect(page.getByText(words.thanks)).toBeVisible()
      await page.locator('[name="name"]').fill('Aisyah')
      await page.getByRole('button', { name: words.answer.approve }).click()
      await expect(page.locator('.answer')).toHaveCount(2)

      await staff.goto(`${editor}/review`)
      const share = staff.locator('.share').first()
      await expect(share.locator('.answer').first()).toContainText('<b>Kuwait</b> is misspelled')
      await expect(share.locator('.answer').last()).toContainText(words.verdict.approved)
      await share.getByRole('button', { name: en.StaffBenefits.share.revoke }).click()
      await expect(staff.getByText(en.StaffBenefits.notice.revoked)).toBeVisible()

      const closed = await page.goto(pathname)
      expect(closed?.status()).toBe(410)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.Problem['link-revoked'].title)
      await desk.close()
    })
  })
}

test.describe('what opens nothing', () => {
  test.use({ storageState: STAFF_STATE, allowedConsole: [/status of 403/] })

  test('an altered link is refused, and says so in the reader’s language', async ({ page }) => {
    const { pathname } = new URL(await shareBenefit(page, editorOf(6)))
    const [, seconds = ''] = pathname.split('.')
    const altered = [
      pathname.slice(0, -1) + (pathname.endsWith('A') ? 'B' : 'A'),
      pathname.replace(`.${seconds}.`, `.${Number(seconds) + 86_400}.`),
      '/en/preview/junk',
      `/en/preview/${'x'.repeat(2_000)}`,
    ]
    for (const path of altered) {
      const answer = await page.goto(path.replace('/en/', '/zh-CN/'))
      expect(answer?.status(), path).toBe(403)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh.Problem['link-altered'].title)
    }
  })
})
