import { execFileSync } from 'node:child_process'
import { TOTP } from 'otpauth'
import en from '@/messages/en.json' with { type: 'json' }
import { expect, submit, test } from './support/test'

const PASSWORD = 'Teh-tarik-1-gelas'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a new staff person is shown recovery codes, and one of them signs in, once', async ({
    page,
    context,
  }) => {
    const email = `desk.${crypto.randomUUID().slice(0, 8)}@kopi-kin.example`
    const printed = execFileSync('npm', ['run', '--silent', 'staff:add', '--', email, 'editor'], {
      encoding: 'utf8',
    })
    await page.goto(new URL(/http\S+/.exec(printed)?.[0] ?? '').pathname)
    const main = await page.locator('main').textContent()
    const secret = main?.replace(/\s/g, '').match(/[A-Z2-7]{32}/)?.[0] ?? ''
    await page.locator('[name="PASSWORD"]').fill(PASSWORD)
    await page.locator('[name="code"]').fill(new TOTP({ secret }).generate())
    await submit(page)
    await expect(page).toHaveURL(/\/en\/staff\/settings/)
    const codes = page.locator('.recovery-codes li')
    await expect(codes).toHaveCount(10)
    await page.reload()
    await expect(codes).toHaveCount(10)
    const code = (await codes.first().textContent()) ?? ''
    await page.getByRole('button', { name: en.StaffSettings.codes.kept }).click()
    await expect(codes).toHaveCount(0)

    const signIn = async () => {
      await context.clearCookies()
      await page.goto('/en/staff/sign-in')
      await page.locator('[name="identityNo"]').fill(email)
      await page.locator('[name="PASSWORD"]').fill(PASSWORD)
      await page.locator('[name="code"]').fill(code)
      await submit(page)
    }
    await signIn()
    await expect(page.getByText(en.StaffSettings.codes.usedTitle)).toBeVisible()
    await expect(page.getByText('You have 9 recovery codes left.').first()).toBeVisible()

    await page.goto('/en/staff/audit?event=recovery-code-used')
    await expect(page.locator('.records tbody tr', { hasText: email })).toHaveCount(1)
    await page.goto('/en/staff/audit?event=staff-joined&until=2020-01-01')
    await expect(page.getByText(en.StaffAudit.empty)).toBeVisible()

    await signIn()
    await expect(page.getByRole('alert')).toContainText(en.StaffSignIn.problem['wrong-credentials'])
  })
})
