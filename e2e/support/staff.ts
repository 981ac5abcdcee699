import { TOTP, URI } from 'otpauth'
import type { SampleSignIn } from './sign-ins'
import { expect, type Page, submit } from './test'

/** What an authenticator app shows now. The portal takes each code once. */
export function codeOf(otpauth: string): string {
  const totp = URI.parse(otpauth)
  if (!(totp instanceof TOTP)) throw new Error('Not a time-based authenticator')
  return totp.generate()
}

export async function signInStaff(page: Page, locale: string, { identity, password, otpauth }: SampleSignIn) {
  await page.goto(`/${locale}/staff/sign-in`)
  await page.locator('[name="identityNo"]').fill(identity)
  await page.locator('[name="PASSWORD"]').fill(password)
  await page.locator('[name="code"]').fill(codeOf(otpauth ?? ''))
  await submit(page)
  await expect(page).toHaveURL(new RegExp(`/${locale}/staff/preview`))
}
