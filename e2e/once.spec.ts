import en from '@/messages/en.json' with { type: 'json' }
import { expect, fillSignUp, join, newPerson, problems, signOut, submit, test } from './support/test'

test('a double click joins once', async ({ page }) => {
  const person = newPerson()
  await page.goto('/en/sign-up')
  await fillSignUp(page, person)
  await page.locator('main form button[type="submit"]').dblclick()
  await expect(page).toHaveURL(/\/en\/account$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mei Lim')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('going back to the form and sending it again makes no second member', async ({ page }) => {
    const person = newPerson()
    await join(page, 'en', person)
    await page.goBack()
    await fillSignUp(page, person)
    await submit(page)
    // A form that is fetched anew is a new request, and says so; one that the browser kept is the old one.
    if (page.url().endsWith('/sign-up')) {
      await expect(problems(page)).toContainText(en.SignUp.problem['already-a-member'])
    } else await expect(page).toHaveURL(/\/en\/account$/)
  })
})

test('a form sent again with other content makes no second member', async ({ page }) => {
  const person = newPerson()
  await page.goto('/en/sign-up')
  const requestId = await page.locator('[name="requestId"]').inputValue()
  await fillSignUp(page, person)
  await submit(page)
  await expect(page).toHaveURL(/\/en\/account$/)
  await signOut(page, 'en')

  await page.goto('/en/sign-up')
  await fillSignUp(page, newPerson({ firstName: 'Other' }))
  await page.locator('[name="requestId"]').evaluate((input, id) => input.setAttribute('value', id), requestId)
  await submit(page)
  await expect(problems(page)).toContainText(en.SignUp.problem['sent-before'])
})

test.describe('with the network gone', () => {
  test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED/] })

  test('nothing that was typed is lost', async ({ page, context }) => {
    const person = newPerson()
    await page.goto('/en/sign-up')
    await fillSignUp(page, person)
    await context.setOffline(true)
    await submit(page)
    await expect(problems(page)).toContainText(en.SignUp.problem.offline)
    await expect(page.locator('[name="EMAIL"]')).toHaveValue(person.email)
    await context.setOffline(false)
    await submit(page)
    await expect(page).toHaveURL(/\/en\/account$/)
  })
})
