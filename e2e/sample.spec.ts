import en from '@/messages/en.json' with { type: 'json' }
import { expect, signIn, test } from './support/test'

test('everybody of the sample programme signs in and sees an account and benefits', async ({
  browser,
  signIns,
  baseURL,
}) => {
  test.slow()
  for (const { identity, password, who } of signIns.members) {
    const context = await browser.newContext({ baseURL })
    const page = await context.newPage()
    await signIn(page, 'en', identity, password)
    await expect(page, who).toHaveURL(/\/en\/account$/)
    await expect(page.locator('.card-art-number'), who).toBeVisible()
    await page.goto('/en/benefits')
    await expect(page.getByRole('heading', { level: 1 }), who).toHaveText(en.Benefits.title)
    await context.close()
  }
})

for (const [locale, text] of [
  ['en', 'in Arabic'],
  ['zh-CN', '阿拉伯'],
] as const) {
  test(`an Arabic-only benefit is marked as such on the ${locale} page, and reads right to left`, async ({
    page,
    signIns,
  }) => {
    const rich = signIns.members.find(({ who }) => /rich/i.test(who)) ?? signIns.member
    await signIn(page, 'en', rich.identity, rich.password)
    await expect(page).toHaveURL(/account/)
    await page.goto(`/${locale}/benefits`)
    const arabic = page.locator('h3 [lang^="ar"]').first()
    await expect(arabic).toHaveAttribute('dir', 'rtl')
    await expect(
      page
        .locator('h3')
        .filter({ has: page.locator('[lang^="ar"]') })
        .first(),
    ).toContainText(text)
  })
}
