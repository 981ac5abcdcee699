import { randomUUID } from 'node:crypto'
import { findEverywhere } from '@/lib/store/testing/find-everywhere'
import { proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import { expect, fillSignUp, newPerson, type Page, problems, submit, test } from './support/test'

// Whoever closes their account is gone from the whole database: a portal of its own, whose programme gives no days.
test.describe.configure({ mode: 'default', timeout: 180_000 })

let portal: SecondPortal

test.beforeAll(async () => {
  portal = await startPortal({})
  portal.startWorker()
  await proveAfterwards(portal)
})
test.afterAll(() => portal?.stop())

async function joined(page: Page) {
  // Nobody else's: the database is searched for them.
  const letters = randomUUID()
    .replaceAll(/[^a-f]/g, '')
    .slice(0, 8)
  const person = newPerson({ firstName: `Zerlina${letters}`, lastName: `Quixwood${letters}` })
  await page.goto(`${portal.url}/en/sign-up`)
  await fillSignUp(page, person)
  await submit(page)
  await expect(page).toHaveURL(/\/en\/account$/)
  return person
}

/** What is sealed is searched as well. */
const found = (values: readonly string[]) =>
  findEverywhere(portal.query, values, [portal.sameStore().PORTAL_SECRET])

async function close(page: Page) {
  await page.goto(`${portal.url}/en/settings/data`)
  await page.getByRole('link', { name: 'See what that means' }).click()
  await page.getByRole('button', { name: 'Close my account' }).click()
  await expect(problems(page)).toContainText('Tick this box')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Close my account' }).click()
  await expect(page).toHaveURL(/\/en\/settings\/data$/)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('every page says so, and one press keeps the account', async ({ page }) => {
      await joined(page)
      await close(page)
      for (const path of ['account', 'benefits', 'settings']) {
        await page.goto(`${portal.url}/en/${path}`)
        await expect(page.getByText('Your account will be erased on')).toBeVisible()
      }
      await page.getByRole('button', { name: 'Keep my account' }).click()
      await expect(page.getByText('Your account stays, and all is as it was.')).toBeVisible()
      await expect(page.getByText('Your account will be erased on')).toBeHidden()
    })
  })
}

test('without days of grace the next run erases it, and the whole database no longer knows the person', async ({
  page,
}) => {
  await portal.query('update programme_settings set closing_days = 0')
  await proveAfterwards(portal)
  const person = await joined(page)
  const values = [person.email, person.firstName, person.lastName, person.mobile.replace(/\D/g, '').slice(1)]
  expect(await found(values)).toContain('public.member.email')
  await close(page)
  await expect(async () => {
    expect(await found(values)).toEqual([])
  }).toPass({ timeout: 60_000 })
  await page.goto(`${portal.url}/en/account`)
  await expect(page).toHaveURL(/\/en\/sign-in/)
  await joined(page)
})
