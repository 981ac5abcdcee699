import en from '@/messages/en.json' with { type: 'json' }
import zh from '@/messages/zh-CN.json' with { type: 'json' }
import { joinAsStaff } from './support/new-staff'
import { STAFF_STATE } from './support/states'
import { expect, type Page, problems, test } from './support/test'

const words = en.StaffBenefits
const save = (page: Page, language: string) => page.getByRole('button', { name: `Save ${language}` }).click()
const box = (page: Page, name: string) => page.locator(`textarea[name="${name}"]`)

/** A benefit of a test's own, begun by its title; the address of its editor. */
async function begin(page: Page, title: string): Promise<string> {
  await page.goto('/en/staff/benefits')
  await page.locator('[name="benefitTitle"]').fill(title)
  await page.getByRole('button', { name: words.new.submit }).click()
  await page.waitForURL(/\/en\/staff\/benefits\/[\da-f-]{36}$/)
  return new URL(page.url()).pathname
}

const TEXTS = { useScenarios: 'Every house, every day', useRules: 'Show your card. One a visit.' }

async function complete(page: Page, title: string): Promise<string> {
  const path = await begin(page, title)
  for (const [name, text] of Object.entries(TEXTS)) await box(page, name).fill(text)
  await save(page, 'English')
  await expect(page.getByText(words.notice.saved)).toBeVisible()
  return path
}

test.use({ storageState: STAFF_STATE })

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('a benefit is begun, written in two languages, published, and taken back to what it was', async ({
      page,
    }) => {
      const title = `Cake ${crypto.randomUUID().slice(0, 8)}`
      const path = await complete(page, title)
      await page.goto(`${path}?language=ms-MY`)
      await expect(page.locator('.text-given').first()).toHaveText(title)
      await box(page, 'benefitTitle').fill('Kek percuma')
      await save(page, 'Malay')
      await expect(page.getByText(words.notice.saved)).toBeVisible()

      await page.getByRole('link', { name: words.toReview }).click()
      await expect(page.locator('.change')).toHaveCount(4)
      await page.getByRole('button', { name: words.review.publish }).click()
      await expect(page.getByText(words.notice.published)).toBeVisible()
      await expect(page.locator('.draft-mark')).toHaveText(words.state.published)

      await page.goto(`${path}?language=ms-MY`)
      await box(page, 'benefitTitle').fill('Kek belanja')
      await save(page, 'Malay')
      await expect(page.getByText(words.notice.saved)).toBeVisible()
      await page.goto(`${path}/review`)
      await expect(page.locator('.change del')).toHaveText('Kek percuma')
      await expect(page.locator('.change ins')).toHaveText('Kek belanja')
      await page.getByRole('button', { name: words.review.discard }).click()
      await expect(page.getByText(words.notice.discarded)).toBeVisible()

      await page.goto(`${path}?language=ms-MY`)
      await box(page, 'benefitTitle').fill('')
      await save(page, 'Malay')
      await expect(page.getByText(words.notice.saved)).toBeVisible()
      await page.goto(`${path}/review`)
      await page.getByRole('button', { name: words.review.publish }).click()
      await expect(page.getByText(words.notice.published)).toBeVisible()
      await page.goto(`${path}/review`)
      await page.getByRole('button', { name: words.versions.takeBack.replace('{number}', '1') }).click()
      await expect(page.getByText(words.notice['taken-back'])).toBeVisible()
      await expect(page.locator('.change ins')).toHaveText('Kek percuma')
    })

    test('of two who write the same text the second is shown the first’s, and keeps the own', async ({
      page,
      browser,
      baseURL,
    }) => {
      const path = await complete(page, `Kopi ${crypto.randomUUID().slice(0, 8)}`)
      const context = await browser.newContext({
        storageState: STAFF_STATE,
        javaScriptEnabled,
        ...(baseURL ? { baseURL } : {}),
      })
      const other = await context.newPage()
      await other.goto(`${path}?language=ar`)
      await page.goto(`${path}?language=ar`)
      await box(page, 'benefitTitle').fill('قهوة مجانية')
      await save(page, 'Arabic')
      await expect(page.getByText(words.notice.saved)).toBeVisible()

      await box(other, 'benefitTitle').fill('فنجان على حسابنا')
      await save(other, 'Arabic')
      await expect(problems(other)).toContainText(words.problem.changed)
      await expect(other.locator('.text-theirs').first()).toContainText('قهوة مجانية')
      await expect(box(other, 'benefitTitle')).toHaveValue('فنجان على حسابنا')
      await save(other, 'Arabic')
      await expect(other.getByText(words.notice.saved)).toBeVisible()
      await expect(box(other, 'benefitTitle')).toHaveValue('فنجان على حسابنا')
      await context.close()
    })

    test('what breaks the document’s rules is refused in words, and nothing typed is lost', async ({
      page,
    }) => {
      const path = await begin(page, `Tea ${crypto.randomUUID().slice(0, 8)}`)
      const long = 'ä'.repeat(257)
      await box(page, 'useRules').fill(long)
      await save(page, 'English')
      await expect(problems(page)).toContainText(words.fieldProblem['too-long'])
      await expect(box(page, 'useRules')).toHaveValue(long)
      await box(page, 'useRules').fill('a\u202eb')
      await save(page, 'English')
      await expect(problems(page)).toContainText(words.fieldProblem['forbidden-characters'])

      await page.locator('[name="iconUrl"]').fill('javascript:alert(1)')
      await page.getByRole('button', { name: words.facts.save }).click()
      await expect(problems(page).last()).toContainText(words.fieldProblem['unsafe-url'])
      await expect(page.locator('[name="iconUrl"]')).toHaveValue('javascript:alert(1)')

      await page.goto(`${path}?language=not a tag`)
      await expect(page.getByText(words.fieldProblem['not-a-language'])).toBeVisible()
      await page.goto(`${path}/review`)
      await expect(page.getByText(words.problem['not-ready'])).toBeVisible()
      await expect(page.getByRole('button', { name: words.review.publish })).toHaveCount(0)
    })
  })
}

test('a language that nobody promised is added, and its text is written in its own direction', async ({
  page,
}) => {
  const path = await complete(page, `Bun ${crypto.randomUUID().slice(0, 8)}`)
  await page.locator('[name="language"]:not([type="hidden"])').fill('he-IL')
  await page.getByRole('button', { name: words.add.submit }).click()
  await expect(box(page, 'benefitTitle')).toHaveAttribute('dir', 'rtl')
  await expect(box(page, 'benefitTitle')).toHaveAttribute('lang', 'he-IL')
  await box(page, 'benefitTitle').fill('לחמנייה')
  await save(page, 'Hebrew')
  await expect(page.getByText(words.notice.saved)).toBeVisible()
  await page.goto(path)
  await expect(page.locator('.language-tab', { hasText: 'he-IL' })).toContainText('1')
})

test('the count follows the typing, and leaving what is not saved is asked about', async ({ page }) => {
  await begin(page, `Roll ${crypto.randomUUID().slice(0, 8)}`)
  await box(page, 'useRules').pressSequentially('One a visit')
  const pair = page.locator('.text-pair', { has: box(page, 'useRules') })
  await expect(pair.locator('.counter')).toHaveText('11 / 256')
  await box(page, 'useRules').fill('x'.repeat(257))
  await expect(pair.locator('.counter')).toHaveAttribute('data-over', 'true')
  await expect(pair.getByRole('status')).toContainText('257 / 256')
  const asked = page.waitForEvent('dialog')
  const left = page.goto('/en/staff/benefits').catch(() => {})
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await left
})

test('a draft that changed after it was looked at is not published', async ({ page, browser, baseURL }) => {
  const path = await complete(page, `Toast ${crypto.randomUUID().slice(0, 8)}`)
  await page.goto(`${path}/review`)
  const context = await browser.newContext({ storageState: STAFF_STATE, ...(baseURL ? { baseURL } : {}) })
  const other = await context.newPage()
  await other.goto(path)
  await box(other, 'useRules').fill('Two a visit.')
  await save(other, 'English')
  await expect(other.getByText(words.notice.saved)).toBeVisible()
  await page.getByRole('button', { name: words.review.publish }).click()
  await expect(problems(page)).toContainText(words.problem['changed-since'])
  await expect(page.locator('.change ins').last()).toHaveText('Two a visit.')
  await context.close()
})

test.describe('an editor', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('writes, and leaves publishing to a publisher', async ({ page }) => {
    await joinAsStaff(page)
    const path = await complete(page, `Pie ${crypto.randomUUID().slice(0, 8)}`)
    await page.goto(`${path}/review`)
    await expect(page.getByText(words.review.publisherOnly)).toBeVisible()
    await expect(page.getByRole('button', { name: words.review.publish })).toHaveCount(0)
    await expect(page.getByRole('button', { name: words.review.discard })).toBeVisible()
  })
})

test('the catalogue is searched in any language, and by state', async ({ page }) => {
  await page.goto('/zh-CN/staff/benefits')
  await page.locator('.records-filter [name="q"]').fill('咖椰')
  await page.getByRole('button', { name: zh.StaffBenefits.show }).click()
  await expect(page.locator('.records tbody tr')).toHaveCount(1)
  await page.goto('/en/staff/benefits?state=junk&page=-4&q=no%20such%20benefit')
  await expect(page.getByText(words.noneFound)).toBeVisible()
})
