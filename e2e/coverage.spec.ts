import { spawnSync } from 'node:child_process'
import { CLEAN_BENEFITS } from '@/lib/text-review/testing/clean-benefits'
import { PLANTED } from '@/lib/text-review/testing/planted'
import en from '@/messages/en.json' with { type: 'json' }
import { STAFF_STATE } from './support/states'
import { expect, type Page, test } from './support/test'

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

test.describe('a pasted text is told what benefits:check tells', () => {
  const NAMES = ['benefit', 'field', 'language', 'code', 'severity'] as const

  async function onPage(page: Page, text: string): Promise<string[]> {
    await page.goto('/en/staff/preview?source=paste&locale=en')
    await page.locator('textarea').fill(text)
    await page
      .locator('form', { has: page.locator('textarea') })
      .locator('button[type="submit"]')
      .click()
    await expect(page.getByRole('heading', { name: en.StaffPreview.review })).toBeVisible()
    const found = page.locator('.pasted-review .finding')
    return found.evaluateAll((items, names) => {
      return items.map(item => names.map(name => item.getAttribute(`data-${name}`)).join(' · '))
    }, NAMES)
  }

  function byCommand(text: string) {
    const { stdout, status } = spawnSync('npm', ['run', '--silent', 'benefits:check', '--', '-', '--json'], {
      encoding: 'utf8',
      input: text,
    })
    const findings: Record<string, string | null>[] = JSON.parse(stdout)
    const told = findings.map(found =>
      [found.benefitInstanceId, found.field, found.language, found.code, found.severity]
        .map(value => value ?? '')
        .join(' · '),
    )
    return { told, status }
  }

  test('finding by finding, on a file with every fault', async ({ page }) => {
    const text = JSON.stringify(PLANTED.map(([name, benefit]) => ({ ...benefit, benefitInstanceId: name })))
    const { told, status } = byCommand(text)
    expect(status).toBe(1)
    expect(told.length).toBeGreaterThan(40)
    expect(await onPage(page, text)).toEqual(told)
  })

  test('and of a clean file: nothing', async ({ page }) => {
    const text = JSON.stringify(CLEAN_BENEFITS)
    expect(byCommand(text)).toEqual({ told: [], status: 0 })
    expect(await onPage(page, text)).toEqual([])
    await expect(page.getByText(en.StaffPreview.nothingFound)).toBeVisible()
  })
})
