import en from '@/messages/en.json' with { type: 'json' }
import { virtualAuthenticator } from './support/authenticator'
import { joinAsStaff } from './support/new-staff'
import { expect, join, newPerson, type Page, problems, signOut, test } from './support/test'

const words = en.Passkeys
const button = (page: Page, name: string) => page.getByRole('button', { name })
const isWritten = (page: Page, text: string) => expect(page.locator('main').getByText(text)).toBeVisible()

async function addPasskey(page: Page) {
  await button(page, words.add).click()
  await isWritten(page, words.notice.added)
}

async function joinWithPasskey(page: Page) {
  const person = newPerson()
  await join(page, 'en', person)
  const authenticator = await virtualAuthenticator(page)
  await page.goto('/en/settings')
  await isWritten(page, words.none)
  await addPasskey(page)
  return { person, authenticator }
}

test('a member adds a passkey, signs in by it alone, and is led back to where they were', async ({
  page,
}) => {
  const { person } = await joinWithPasskey(page)
  await expect(page.locator('.passkey')).toHaveCount(1)
  await isWritten(page, 'Chrome, Linux')
  await isWritten(page, words.neverUsed)
  await signOut(page, 'en')
  await page.goto('/en/profile')
  await expect(page).toHaveURL(/\/en\/sign-in\?next=/)
  await button(page, words.signIn).click()
  await expect(page).toHaveURL(/\/en\/profile$/)
  await isWritten(page, person.email)
  await page.goto('/en/settings')
  await expect(page.getByText(words.neverUsed)).toHaveCount(0)
})

test('without a place to go back to, a passkey leads to the account', async ({ page }) => {
  await joinWithPasskey(page)
  await signOut(page, 'en')
  await page.goto('/en/sign-in?next=//evil.example')
  await button(page, words.signIn).click()
  await expect(page).toHaveURL(/\/en\/account$/)
})

test('a passkey is renamed and removed, and from then on is refused in words', async ({ page }) => {
  await joinWithPasskey(page)
  await page.locator('.passkey summary').click()
  await page.getByLabel(words.name).fill('Left drawer')
  await button(page, words.save).click()
  await isWritten(page, words.notice.renamed)
  await isWritten(page, 'Left drawer')
  await page.locator('.passkey summary').click()
  await button(page, words.remove).click()
  await isWritten(page, words.notice.removed)
  await isWritten(page, words.none)
  await signOut(page, 'en')
  await page.goto('/en/sign-in')
  await page.locator('[name="identityNo"]').fill('somebody@example.com')
  await button(page, words.signIn).click()
  await expect(problems(page)).toContainText(words.problem['passkey-unknown'])
  await expect(problems(page)).toBeFocused()
  await expect(page.locator('[name="identityNo"]')).toHaveValue('somebody@example.com')
})

test('what was cancelled is said, and can be tried again', async ({ page }) => {
  const { authenticator } = await joinWithPasskey(page)
  await button(page, words.add).click()
  await expect(problems(page)).toContainText(words.problem['already-here'])
  await signOut(page, 'en')
  await page.goto('/en/sign-in')
  await authenticator.verifies(false)
  await button(page, words.signIn).click()
  await expect(problems(page)).toContainText(words.problem.cancelled)
  await authenticator.verifies(true)
  await button(page, words.signIn).click()
  await expect(page).toHaveURL(/\/en\/account$/)
})

test.describe('where the portal cannot be reached', () => {
  test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED/] })

  test('the page stays, says so, and works once it can', async ({ page, context }) => {
    await joinWithPasskey(page)
    await signOut(page, 'en')
    await page.goto('/en/sign-in')
    await page.locator('[name="identityNo"]').fill('somebody@example.com')
    await context.setOffline(true)
    await button(page, words.signIn).click()
    await expect(problems(page)).toContainText(words.problem.offline)
    await expect(page.locator('[name="identityNo"]')).toHaveValue('somebody@example.com')
    await context.setOffline(false)
    await button(page, words.signIn).click()
    await expect(page).toHaveURL(/\/en\/account$/)
  })
})

test('at an address that cannot have passkeys, that is said', async ({ page, baseURL }) => {
  const url = new URL(baseURL ?? '')
  url.hostname = '127.0.0.1'
  await page.goto(`${url.origin}/en/sign-in`)
  await button(page, words.signIn).click()
  await expect(problems(page)).toContainText(words.problem['wrong-address'])
})

test('the library for it is fetched when the button is pressed, not before', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', request => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto('/en/sign-in', { waitUntil: 'networkidle' })
  const before = scripts.length
  await button(page, words.signIn).hover()
  await virtualAuthenticator(page)
  await button(page, words.signIn).click()
  await expect(problems(page)).toBeVisible()
  expect(scripts.length).toBeGreaterThan(before)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('there is no button that does nothing, and the settings say why', async ({ page }) => {
    await page.goto('/en/sign-in')
    await expect(page.locator('[name="PASSWORD"]')).toBeVisible()
    await expect(button(page, words.signIn)).toHaveCount(0)
    await expect(page.locator('.passkey-button')).toHaveCSS('display', 'none')
    await join(page, 'en', newPerson())
    await page.goto('/en/settings')
    await isWritten(page, words.needsScript)
    await expect(button(page, words.add)).toHaveCount(0)
  })
})

test('where a browser has no passkeys, sign-in shows no button and the settings say so', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'))
  await page.goto('/en/sign-in', { waitUntil: 'networkidle' })
  await expect(button(page, words.signIn)).toHaveCount(0)
  await join(page, 'en', newPerson())
  await page.goto('/en/settings')
  await isWritten(page, words.problem.unsupported)
})

test('a staff person’s passkey takes the place of the code, beside the password', async ({ page }) => {
  const { email, password } = await joinAsStaff(page)
  await virtualAuthenticator(page)
  await page.goto('/en/staff/settings')
  await addPasskey(page)
  await page.locator('header form button[type="submit"]').click()
  await expect(page).toHaveURL(/\/en\/staff\/sign-in$/)
  const useInstead = button(page, words.useInstead)
  await useInstead.click()
  await expect(problems(page)).toContainText(en.StaffSignIn.required.PASSWORD)
  await page.locator('[name="identityNo"]').fill(email)
  await page.locator('[name="PASSWORD"]').fill('Not-this-1-at-all')
  await useInstead.click()
  await expect(problems(page)).toContainText(en.StaffSignIn.problem['wrong-credentials'])
  await expect(page.locator('[name="identityNo"]')).toHaveValue(email)
  await page.locator('[name="PASSWORD"]').fill(password)
  await useInstead.click()
  await expect(page).toHaveURL(/\/en\/staff\/preview$/)
  // It opens nothing at the members' door, whoever has it.
  await page.goto('/en/sign-in')
  await button(page, words.signIn).click()
  await expect(problems(page)).toContainText(words.problem['passkey-unknown'])
})
