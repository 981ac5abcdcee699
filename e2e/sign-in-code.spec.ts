import en from '@/messages/en.json' with { type: 'json' }
import { mobileNoOf } from './support/plain-visitor'
import { askForCode, choosePassword, enter, sampleCode } from './support/proof'
import { expect, join, newPerson, type Page, problems, signIn, signOut, test } from './support/test'

const NEW_PASSWORD = 'Teh-tarik-9-gelas'

/** Presses "Send me a code instead" on the sign-in page. */
async function askToSignIn(page: Page, identityNo: string, query = ''): Promise<void> {
  await page.goto(`/en/sign-in${query}`)
  await page.locator('[name="identityNo"]').fill(identityNo)
  await page.locator('main button[name="way"]').click()
  await expect(page).toHaveURL(/\/en\/code$/)
}

for (const javaScriptEnabled of [true, false]) {
  const way = javaScriptEnabled ? 'with' : 'without'

  test.describe(`signing in by a code ${way} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    for (const channel of ['mail', 'SMS'] as const) {
      test(`by ${channel}: claimed once, and a code is enough from then on`, async ({ page, browser }) => {
        const person = newPerson()
        const to = channel === 'mail' ? person.email : mobileNoOf(person)
        await join(page, 'en', person)
        const other = await (await browser.newContext({ javaScriptEnabled })).newPage()

        // Nobody has proved it yet: its owner takes it over.
        await askToSignIn(other, to, '?next=%2Fen%2Fprofile')
        await expect(other.locator('h1')).toHaveText(en.Proof.code.signIn.title)
        await enter(other, 'code', await sampleCodeOf(other))
        await expect(other).toHaveURL(/\/en\/reset-password$/)
        await choosePassword(other, NEW_PASSWORD)
        await expect(other).toHaveURL(/\/en\/profile$/)
        await page.goto('/en/account')
        await expect(page).toHaveURL(/\/en\/sign-in/)

        // From now on the code opens it, and the password stays what it was.
        await askToSignIn(page, to, '?next=%2Fen%2Fprofile')
        await enter(page, 'code', await sampleCodeOf(page))
        await expect(page).toHaveURL(/\/en\/profile$/)
        await other.goto('/en/account')
        await expect(other).toHaveURL(/\/en\/account$/)
        await signOut(other, 'en')
        await signIn(other, 'en', person.email, NEW_PASSWORD)
        await expect(other).toHaveURL(/\/en\/account$/)
        await other.context().close()
      })
    }

    test('without what it goes to nothing is sent, and Enter is the password', async ({ page }) => {
      await page.goto('/en/sign-in')
      await page.locator('main button[name="way"]').click()
      await expect(problems(page)).toContainText(en.SignIn.required.identityNo)
      await expect(problems(page)).not.toContainText(en.SignIn.required.PASSWORD)
      await page.locator('[name="identityNo"]').fill('nobody')
      await page.locator('main button[name="way"]').click()
      await expect(problems(page)).toContainText(en.ForgotPassword.notAnIdentity)
      await expect(page.locator('[name="identityNo"]')).toHaveValue('nobody')
      await page.locator('[name="identityNo"]').fill('nobody@example.com')
      await page.locator('[name="identityNo"]').press('Enter')
      await expect(problems(page)).toContainText(en.SignIn.required.PASSWORD)
      await expect(page).toHaveURL(/\/en\/sign-in$/)
    })

    test('a mailed link is pressed in another browser, once', async ({ page, browser }) => {
      const person = newPerson()
      await join(page, 'en', person)
      const other = await (await browser.newContext({ javaScriptEnabled })).newPage()
      await askForCode(other, 'en', person.email)
      await sampleCodeOf(other)
      const link = (await other.locator('.sample-message-link a').getAttribute('href')) ?? ''
      const path = new URL(link).pathname

      await page.goto(path)
      await page.goto(path)
      await expect(page.locator('main')).toContainText(person.email)
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
      await page.locator('main form button[type="submit"]').click()
      await expect(page).toHaveURL(/\/en\/reset-password$/)
      await choosePassword(page, NEW_PASSWORD)
      await expect(page).toHaveURL(/\/en\/account$/)

      await other.goto(path)
      await expect(other.locator('h1, h2').first()).toHaveText(en.ResetLink.over.title)
      await other.goto('/en/reset-password')
      await expect(other.locator('main')).toContainText(en.Proof.over.title)
      await other.context().close()
    })
  })
}

test('an unknown identity reads the same page', async ({ page, browser, signIns }) => {
  const stranger = await (await browser.newContext()).newPage()
  const unknown = newPerson().email
  await askToSignIn(page, signIns.member.identity)
  await askToSignIn(stranger, unknown)
  const said = async (at: Page, to: string) => {
    const form = at.locator('main .form-page > p').first()
    return [await at.title(), ((await form.textContent()) ?? '').replace(to, '')]
  }
  expect(await said(stranger, unknown)).toEqual(await said(page, signIns.member.identity))
  await stranger.context().close()
})

/** The code in the sample inbox; a page without JavaScript has to be asked again until it is there. */
async function sampleCodeOf(page: Page): Promise<string> {
  await expect(async () => {
    if ((await page.locator('.sample-message-code').count()) === 0) await page.reload()
    await expect(page.locator('.sample-message-code').first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  return sampleCode(page)
}
