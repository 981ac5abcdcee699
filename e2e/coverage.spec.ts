import en from '@/messages/en.json' with { type: 'json' }
import { STAFF_STATE } from './support/states'
import { expect, test } from './support/test'

const words = en.StaffCoverage

test.use({ storageState: STAFF_STATE })

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('the missing Malay sentence of a benefit is found, opened and mended', async ({ page }) => {
      await page.goto('/en/staff/coverage')
      await page.locator('[name="language"]').selectOption('ms-MY')
      await page.locator('[name="field"]').selectOption('useRules')
      await page.getByRole('button', { name: words.show }).click()
      const iced = page.locator('.matrix tbody', { hasText: 'Two iced drinks' })
      const found = iced.locator('.finding')
      await expect(found).toHaveCount(1)
      await expect(found).toContainText(en.TextReview.code['falls-back'])
      await expect(found).toContainText(en.TextReview.mend['falls-back'])
      await found.getByRole('link', { name: words.mendHere }).click()
      await expect(page).toHaveURL(/language=ms-MY/)
      await expect(page.locator('textarea[name="useRules"]')).toHaveValue('')
      await expect(page.locator('textarea[name="useRules"]')).toHaveAttribute('lang', 'ms-MY')
      await expect(page.locator('.text-given').last()).not.toBeEmpty()
    })
  })
}

test('each cell is named by its benefit, text and language, and says what its reader sees', async ({
  page,
}) => {
  await page.goto('/en/staff/coverage?language=ms-MY')
  const iced = page.locator('.matrix tbody', { hasText: 'Two iced drinks' })
  const how = iced.getByRole('row', { name: new RegExp(`^${words.field.useRules}`) })
  await expect(how.getByRole('rowheader')).toHaveText(words.field.useRules)
  await expect(how.getByRole('cell').nth(0)).toHaveText(words.state.present)
  await expect(how.getByRole('cell').nth(1)).toHaveText(`${words.state['falls-back']} → en-US`)
  await expect(page.getByRole('columnheader')).toHaveText([
    words.text,
    /en-US/,
    /ms-MY/,
    /zh-CN/,
    /zh-TW/,
    /ar/,
  ])
})

test('what was asked for stands in the address; junk in it is left out', async ({ page }) => {
  const answer = await page.goto('/en/staff/coverage?severity=none&code=x&page=0&language=%00&all=2')
  expect(answer?.status()).toBe(200)
  await page.goto('/en/staff/coverage?code=too-long')
  await expect(page.locator('[name="code"]')).toHaveValue('too-long')
  await expect(page.getByText(words.noneFound)).toBeVisible()
})

test('the matrix is scrolled by keyboard, in a place of its own', async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 800 })
  await page.goto('/en/staff/coverage?language=ms-MY')
  const matrix = page.getByRole('region', { name: words.matrix })
  await matrix.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => matrix.evaluate(box => box.scrollLeft)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})
