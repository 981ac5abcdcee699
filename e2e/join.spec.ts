import { LOCALES } from '@/lib/i18n/routing'
import en from '@/messages/en.json' with { type: 'json' }
import { expect, fillSignUp, join, newPerson, problems, signIn, signOut, submit, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    for (const locale of LOCALES) {
      test(`a customer joins in ${locale}, sees benefits, signs out, and in again by e-mail and by mobile`, async ({
        page,
      }) => {
        const person = newPerson()
        await join(page, locale, person)
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Mei Lim')

        await page.locator(`nav a[href="/${locale}/benefits"]`).first().click()
        await expect(page).toHaveURL(new RegExp(`/${locale}/benefits$`))
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await signOut(page, locale)

        await signIn(page, locale, person.email, person.password)
        await expect(page).toHaveURL(new RegExp(`/${locale}/account$`))
        await signOut(page, locale)

        await signIn(page, locale, person.mobile, person.password)
        await expect(page).toHaveURL(new RegExp(`/${locale}/account$`))
      })
    }

    test('what was typed is kept when something is wrong, but never the password', async ({ page }) => {
      const person = newPerson({ firstName: 'A'.repeat(21) })
      await page.goto('/en/sign-up')
      await page.locator('[name="FIRST_NAME"]').fill(person.firstName)
      await page.locator('[name="USER_SALUTATION"]').selectOption('MISS')
      await page.locator('[name="PASSWORD"]').fill('short')
      await page.locator('[name="MOBILE_PHONE"]').fill('12 ab')
      await page.locator('main form button[type="submit"]').click()

      const summary = problems(page)
      await expect(summary).toBeVisible()
      for (const name of ['FIRST_NAME', 'MOBILE_PHONE', 'PASSWORD', 'consent.terms']) {
        await expect(summary.locator(`a[href="#${name}"]`)).toBeVisible()
        const input = page.locator(`[name="${name}"]`)
        await expect(input).toHaveAttribute('aria-invalid', 'true')
        await expect(input).toHaveAttribute('aria-describedby', new RegExp(`${name}-error`))
      }
      await expect(page.locator('[name="FIRST_NAME"]')).toHaveValue(person.firstName)
      await expect(page.locator('[name="USER_SALUTATION"]')).toHaveValue('MISS')
      await expect(page.locator('[name="MOBILE_PHONE"]')).toHaveValue('12 ab')
      if (!javaScriptEnabled) await expect(page.locator('[name="PASSWORD"]')).toHaveValue('')
    })

    test('a member who joins again is told to sign in', async ({ page }) => {
      const person = newPerson()
      await join(page, 'en', person)
      await signOut(page, 'en')
      await page.goto('/en/sign-up')
      await fillSignUp(page, person)
      await submit(page)
      await expect(problems(page)).toContainText(en.SignUp.problem['already-a-member'])
      await expect(page.locator('[name="EMAIL"]')).toHaveValue(person.email)
    })

    test('a wrong password and an unknown person are answered alike', async ({ page }) => {
      const person = newPerson()
      await join(page, 'en', person)
      await signOut(page, 'en')
      const answers: string[] = []
      for (const identityNo of [person.email, 'nobody@example.com']) {
        await signIn(page, 'en', identityNo, 'Wrong-password-1')
        await expect(problems(page)).toBeVisible()
        answers.push((await problems(page).textContent()) ?? '')
        await expect(page.locator('[name="identityNo"]')).toHaveValue(identityNo)
      }
      expect(answers[0]).toBe(answers[1])
    })
  })
}
