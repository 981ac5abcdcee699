import en from '@/messages/en.json' with { type: 'json' }
import { expect, fillSignUp, newPerson, problems, submit, test } from './support/test'

const LONG = 'Maximiliana Alexandra Josephine'
const SHORTER = 'Maximiliana A. J.'

test('a long name is counted while it is typed, and a shorter one is one press away', async ({ page }) => {
  await page.goto('/en/sign-up')
  const name = page.locator('[name="FIRST_NAME"]')
  await name.pressSequentially(LONG)
  await expect(page.getByText('31 / 20')).toBeVisible()
  await name.blur()
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: en.Field.useShorter }).click()
  await expect(name).toHaveValue(SHORTER)
  await expect(name).not.toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('[name="USER_NAME"]')).toHaveValue(SHORTER)
})

test('a number is told as it was understood, and one that cannot exist is refused before it is sent', async ({
  page,
}) => {
  await page.goto('/en/sign-up')
  const phone = page.locator('[name="MOBILE_PHONE"]')
  await phone.fill('017-666 8702')
  await phone.blur()
  await expect(page.getByText(`${en.Field.understood} \u2066+60 17 666 8702`)).toBeVisible()
  await phone.fill('017-666')
  await phone.blur()
  await expect(page.locator('[id="MOBILE_PHONE-error"]')).toHaveText(en.FieldProblem['not-a-phone'])
  await expect(page.getByText(en.Field.understood)).toBeHidden()
})

test('a password out of everybody’s list, or made of one’s own name, is refused with the reason', async ({
  page,
}) => {
  await page.goto('/en/sign-up')
  await page.locator('[name="FIRST_NAME"]').fill('Kiambang')
  const password = page.locator('[name="PASSWORD"]')
  for (const [typed, problem] of [
    ['P@ssw0rd2026!', 'password-too-common'],
    ['Kiambang-99', 'password-has-own-words'],
  ] as const) {
    await password.fill(typed)
    await password.blur()
    await expect(page.locator('[id="PASSWORD-error"]')).toHaveText(en.FieldProblem[problem])
  }
})

test('an answer to the programme’s own question goes along', async ({ page }) => {
  await page.goto('/en/sign-up')
  await fillSignUp(page, newPerson())
  await page.locator('select[name^="attribute."]').selectOption({ index: 1 })
  await submit(page)
  await expect(page).toHaveURL(/\/en\/account$/)
  await page.getByRole('main').getByRole('link', { name: en.Account.profile, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.Profile.title)
  await expect(page.getByLabel('Your usual order')).toHaveValue('KOPI')
  await expect(page.getByText(/\+60 17 \d{3} \d{4}/)).toBeVisible()
})

test.describe('on a slow line', () => {
  /** What the page fetches only once somebody begins to type. */
  const LATER = '**/_next/static/chunks/**'

  for (const isAwake of [true, false]) {
    test(`a field that was left before the ${isAwake ? 'checks came' : 'page was awake'} is judged in the end`, async ({
      page,
    }) => {
      let letCome = () => {}
      const hasCome = new Promise<void>(resolve => {
        letCome = resolve
      })
      if (isAwake) await page.goto('/en/sign-up', { waitUntil: 'networkidle' })
      await page.route(LATER, async route => {
        await hasCome
        await route.continue()
      })
      if (!isAwake) await page.goto('/en/sign-up', { waitUntil: 'commit' })
      const email = page.locator('[name="EMAIL"]')
      const name = page.locator('[name="FIRST_NAME"]')
      await email.fill('nobody')
      await name.fill('Aina')
      await expect(email).not.toHaveAttribute('aria-invalid', 'true')
      letCome()
      await expect(email).toHaveAttribute('aria-invalid', 'true')
      await expect(name).toHaveValue('Aina')
    })
  }

  test.describe('whose checks never come', () => {
    test.use({ allowedConsole: [/ERR_FAILED|ChunkLoadError/] })

    test('the form is checked by the server alone, nothing typed is lost, and a page that cannot come says so', async ({
      page,
    }) => {
      await page.goto('/en/sign-up', { waitUntil: 'networkidle' })
      await page.route(LATER, route => route.abort())
      const person = newPerson()
      await fillSignUp(page, { ...person, email: 'nobody' })
      await submit(page)
      await expect(problems(page)).toContainText(en.FieldProblem['not-an-email'])
      await expect(page.locator('[name="FIRST_NAME"]')).toHaveValue(person.firstName)
      await page.locator('[name="EMAIL"]').fill(person.email)
      await submit(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.Problem['500'].title)
      await page.unroute(LATER)
      await page.goto('/en/account')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(person.firstName)
    })
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the shorter name and the number as understood stand in the page that comes back', async ({
    page,
  }) => {
    await page.goto('/en/sign-up')
    await fillSignUp(page, newPerson({ firstName: LONG, mobile: '0060 17-666 8702' }))
    await submit(page)
    await expect(problems(page)).toContainText('Only 20 characters fit here.')
    await expect(page.getByText(SHORTER)).toBeVisible()
    await expect(page.getByText('31 / 20')).toBeVisible()
    await expect(page.getByText('+60 17 666 8702')).toBeVisible()
  })
})
