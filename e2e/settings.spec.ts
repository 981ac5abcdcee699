import { readFile } from 'node:fs/promises'
import { proveSignUp } from './support/proof'
import { expect, fillSignUp, newPerson, type Page, submit, test } from './support/test'

/** Somebody who has nothing to lose; whatever the programme asks first is done. */
async function join(page: Page) {
  const person = newPerson()
  await page.goto('/en/sign-up')
  await fillSignUp(page, person)
  await submit(page)
  if (/\/code$/.test(page.url())) await proveSignUp(page)
  await expect(page).toHaveURL(/\/en\/account$/)
  return person
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a choice is given and withdrawn by the same box, and both stand in the history', async ({
      page,
    }) => {
      await join(page)
      await page.goto('/en/settings/choices')
      const box = page.getByRole('checkbox', { name: 'News by SMS' })
      for (const wanted of [true, false]) {
        await box.setChecked(wanted)
        await page.getByRole('button', { name: 'Save choices' }).click()
        await expect(page.getByText('Your choices are saved.')).toBeVisible()
        await expect(box).toBeChecked({ checked: wanted })
        await page.goto('/en/settings/choices')
      }
      await page.locator('summary').click()
      const history = page.locator('details li')
      await expect(history).toContainText([/News by SMS\s*Withdrawn/, /News by SMS\s*Yes/])
      await expect(history.filter({ hasText: 'Membership terms' })).toContainText('Version')
    })

    test('messages come in the language that was chosen', async ({ page }) => {
      await join(page)
      await page.goto('/en/settings/choices')
      await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('zh-TW')
      await page.getByRole('button', { name: 'Save language' }).click()
      await expect(page.getByText('from now on: Traditional Chinese')).toBeVisible()
      await expect(page.getByRole('combobox', { name: 'Language', exact: true })).toHaveValue('zh-TW')
    })
  })
}

test('everything held is downloaded as one file, without a secret in it', async ({ page }) => {
  const person = await join(page)
  await page.goto('/en/settings/data')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download everything (JSON)' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  const held = JSON.parse(text)
  expect(held).toMatchObject({ format: 'member-export', version: 1 })
  expect(held.card.fields).toMatchObject({ EMAIL: person.email, FIRST_NAME: person.firstName })
  expect(text).not.toMatch(/hash|argon2/i)
})

test('nobody who is not signed in downloads or closes anything', async ({ page }) => {
  for (const path of ['export', 'close']) {
    const answer = await page.request.get(`/en/settings/${path}`, { maxRedirects: 0 })
    expect(answer.headers().location).toContain('/en/sign-in')
  }
})
