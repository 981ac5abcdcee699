import en from '@/messages/en.json' with { type: 'json' }
import { joinAsStaff } from './support/new-staff'
import { expect, type Page, problems, submit, test } from './support/test'

async function signIn(page: Page, email: string, password: string, code: string) {
  await page.goto('/en/staff/sign-in')
  await page.locator('[name="identityNo"]').fill(email)
  await page.locator('[name="PASSWORD"]').fill(password)
  await page.locator('[name="code"]').fill(code)
  await submit(page)
}

async function changePassword(page: Page, typed: { oldPassword: string; newPassword: string; code: string }) {
  for (const [name, text] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(text)
  await page.getByRole('button', { name: en.Settings.form.savePassword }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('a staff person changes the password for the old one and a code, and ends other sessions', async ({
      page,
      browser,
      baseURL,
    }) => {
      const { email, password, totp, recoveryCodes } = await joinAsStaff(page)
      const [first = '', second = '', third = ''] = recoveryCodes
      const context = await browser.newContext({ javaScriptEnabled, ...(baseURL ? { baseURL } : {}) })
      const other = await context.newPage()
      const otherIsOut = async () => expect((await other.goto('/en/staff/preview'))?.status()).toBe(404)

      await signIn(other, email, password, first)
      await expect(other).toHaveURL(/\/en\/staff\/settings/)
      await page.goto('/en/staff/settings')
      await expect(page.locator('.settings-row')).toHaveCount(2)
      await page.locator('.settings-row').getByRole('button').click()
      await expect(page.getByText(en.Settings.notice.ended)).toBeVisible()
      await expect(page.locator('.settings-row')).toHaveCount(1)
      await otherIsOut()

      await signIn(other, email, password, second)
      await expect(other).toHaveURL(/\/en\/staff\/settings/)
      const newPassword = 'Kopi-peng-22-ais'
      const typed = {
        oldPassword: password,
        newPassword,
        code: totp.generate({ timestamp: Date.now() + 30_000 }),
      }
      await changePassword(page, { ...typed, newPassword: 'short', code: '' })
      await expect(problems(page)).toContainText(en.StaffSettings.password.codeRequired)
      await expect(page.locator('[name="newPassword"]')).toHaveAttribute('aria-invalid', 'true')
      await changePassword(page, { ...typed, oldPassword: 'Kopi-peng-22-ais' })
      await expect(problems(page)).toContainText(en.StaffSettings.password.wrong)
      await changePassword(page, typed)
      await expect(page.getByText(en.Settings.notice['password-changed'])).toBeVisible()
      await otherIsOut()

      await page.goto('/en/staff/audit?event=password-changed')
      await expect(page.locator('.records tbody tr', { hasText: email })).toHaveCount(1)
      await signIn(other, email, password, third)
      await expect(problems(other)).toContainText(en.StaffSignIn.problem['wrong-credentials'])
      await signIn(other, email, newPassword, third)
      await expect(other).toHaveURL(/\/en\/staff\/settings/)
      await context.close()
    })
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a new staff person is shown recovery codes, and one of them signs in, once', async ({
    page,
    context,
  }) => {
    const { email, password, recoveryCodes } = await joinAsStaff(page)
    const codes = page.locator('.recovery-codes li')
    await expect(codes).toHaveCount(10)
    await page.reload()
    await expect(codes).toHaveCount(10)
    await page.getByRole('button', { name: en.StaffSettings.codes.kept }).click()
    await expect(codes).toHaveCount(0)

    const signInByCode = async () => {
      await context.clearCookies()
      await signIn(page, email, password, recoveryCodes[0] ?? '')
    }
    await signInByCode()
    await expect(page.getByText(en.StaffSettings.codes.usedTitle)).toBeVisible()
    await expect(page.getByText('You have 9 recovery codes left.').first()).toBeVisible()

    await page.goto('/en/staff/audit?event=recovery-code-used')
    await expect(page.locator('.records tbody tr', { hasText: email })).toHaveCount(1)
    await page.goto('/en/staff/audit?event=staff-joined&until=2020-01-01')
    await expect(page.getByText(en.StaffAudit.empty)).toBeVisible()

    await signInByCode()
    await expect(page.getByRole('alert')).toContainText(en.StaffSignIn.problem['wrong-credentials'])
  })
})
