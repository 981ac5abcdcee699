import { execFileSync } from 'node:child_process'
import { TOTP } from 'otpauth'
import { type Page, submit } from './test'

const PASSWORD = 'Teh-tarik-1-gelas'

export type NewStaff = { email: string; password: string; totp: TOTP; recoveryCodes: string[] }

/** A staff person of a test's own, by the link that `staff:add` prints; signed in afterwards, the recovery codes shown. */
export async function joinAsStaff(page: Page): Promise<NewStaff> {
  const email = `editor.${crypto.randomUUID().slice(0, 8)}@kopi-kin.example`
  const printed = execFileSync('npm', ['run', '--silent', 'staff:add', '--', email, 'editor'], {
    encoding: 'utf8',
  })
  await page.goto(new URL(/http\S+/.exec(printed)?.[0] ?? '').pathname)
  const text = (await page.locator('main').textContent())?.replace(/\s/g, '') ?? ''
  const totp = new TOTP({ secret: text.match(/[A-Z2-7]{32}/)?.[0] ?? '' })
  await page.locator('[name="PASSWORD"]').fill(PASSWORD)
  await page.locator('[name="code"]').fill(totp.generate())
  await submit(page)
  await page.waitForURL('**/staff/settings')
  const recoveryCodes = await page.locator('.recovery-codes li').allTextContents()
  return { email, password: PASSWORD, totp, recoveryCodes }
}
