import en from '@/messages/en.json' with { type: 'json' }
import { expect, join, newPerson, type Page, problems, test } from './support/test'

const save = (page: Page) => page.getByRole('button', { name: en.Profile.save }).click()
const box = (page: Page, name: string) => page.locator(`[name="${name}"]`)
const notice = (page: Page) => page.locator('main .notice[role="status"]')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test.beforeEach(async ({ page }) => {
      await join(page, 'en', newPerson({ firstName: 'Mei', lastName: 'Lim' }))
      await page.goto('/en/profile')
    })

    test('a member changes what is no longer right, and it stands everywhere', async ({ page }) => {
      await box(page, 'USER_NAME').fill('Mei the First')
      await box(page, 'GENDER').selectOption('F')
      await box(page, 'BIRTH_DATE.day').fill('5')
      await box(page, 'BIRTH_DATE.month').fill('7')
      await box(page, 'BIRTH_DATE.year').fill('1990')
      await save(page)
      await expect(notice(page).getByText(en.Profile.notice.saved)).toBeVisible()
      await expect(box(page, 'BIRTH_DATE.month')).toHaveValue('07')
      await page.goto('/en/account')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Mei the First')
      await page.goto('/en/profile')
      await expect(box(page, 'GENDER')).toHaveValue('F')
      await expect(box(page, 'FIRST_NAME')).toHaveValue('Mei')
    })

    test('a form in which nothing was changed says so', async ({ page }) => {
      await save(page)
      await expect(notice(page).getByText(en.Profile.notice.unchanged)).toBeVisible()
    })

    test('what is wrong is said at its field, and nothing typed is lost', async ({ page }) => {
      await box(page, 'FIRST_NAME').fill('x'.repeat(21))
      await box(page, 'LAST_NAME').fill('')
      await box(page, 'USER_NAME').fill('Mimi')
      await box(page, 'BIRTH_DATE.year').fill('2099')
      await save(page)
      await expect(problems(page).getByRole('link')).toHaveCount(3)
      await expect(problems(page)).toContainText(en.Profile.cannotClear)
      await expect(box(page, 'FIRST_NAME')).toHaveAccessibleDescription(/20/)
      await expect(box(page, 'USER_NAME')).toHaveValue('Mimi')
      await box(page, 'FIRST_NAME').fill('Mei')
      await box(page, 'LAST_NAME').fill('Lim')
      await box(page, 'BIRTH_DATE.year').fill('')
      await save(page)
      await expect(notice(page).getByText(en.Profile.notice.saved)).toBeVisible()
      await expect(box(page, 'USER_NAME')).toHaveValue('Mimi')
    })

    test('two tabs that change different fields keep both', async ({ page, context }) => {
      const other = await context.newPage()
      await other.goto('/en/profile')
      await box(page, 'FIRST_NAME').fill('May')
      await box(other, 'LAST_NAME').fill('Tan')
      await save(page)
      await expect(notice(page)).toBeVisible()
      await save(other)
      await expect(notice(other)).toBeVisible()
      await expect(box(other, 'FIRST_NAME')).toHaveValue('May')
      await expect(box(other, 'LAST_NAME')).toHaveValue('Tan')
    })

    test('e-mail and mobile lead to where a code proves the new one', async ({ page }) => {
      for (const [name, path] of [
        [en.Settings.change.EMAIL, '/en/settings/email'],
        [en.Settings.change.MOBILE_PHONE, '/en/settings/mobile'],
      ] as const)
        await expect(page.getByRole('link', { name })).toHaveAttribute('href', path)
    })
  })
}

test.describe('without a network', () => {
  test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED/] })

  test('what fits is counted while it is typed, and a name is not lost', async ({ page, context }) => {
    await join(page, 'en', newPerson({ firstName: 'Mei', lastName: 'Lim' }))
    await page.goto('/en/profile')
    await box(page, 'FIRST_NAME').fill('x'.repeat(19))
    await expect(page.getByText('19 / 20')).toBeVisible()
    await context.setOffline(true)
    await save(page)
    await expect(problems(page)).toContainText(en.Profile.problem.offline)
    await expect(box(page, 'FIRST_NAME')).toHaveValue('x'.repeat(19))
    await context.setOffline(false)
    await save(page)
    await expect(notice(page).getByText(en.Profile.notice.saved)).toBeVisible()
  })
})
