import ms from '@/messages/ms.json' with { type: 'json' }
import { expect, fillSignUp, newPerson, problems, submit, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('the language is switched half-way: nothing typed is lost but the password, and one member joins', async ({
      page,
    }) => {
      const person = newPerson()
      await page.goto('/en/sign-up')
      const requestId = await page.locator('[name="requestId"]').inputValue()
      await fillSignUp(page, person)
      await page.getByRole('link', { name: 'Bahasa Melayu' }).click()
      await expect(page).toHaveURL(/\/ms\/sign-up$/)
      await expect(page.locator('html')).toHaveAttribute('lang', 'ms')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(ms.SignUp.title)
      await expect(problems(page)).toHaveCount(0)
      await expect(page.locator('[name="FIRST_NAME"]')).toHaveValue(person.firstName)
      await expect(page.locator('[name="EMAIL"]')).toHaveValue(person.email)
      await expect(page.locator('[name="MOBILE_PHONE"]')).toHaveValue(person.mobile)
      await expect(page.locator('[name="consent.terms"]')).toBeChecked()
      await expect(page.locator('[name="PASSWORD"]')).toHaveValue('')
      await expect(page.locator('[name="requestId"]')).toHaveValue(requestId)

      await page.locator('[name="PASSWORD"]').fill(person.password)
      await submit(page)
      await expect(page).toHaveURL(/\/ms\/account$/)
    })
  })
}
