import type { Locator, Page } from '@playwright/test'
import { neverLogged } from './never-logged'
import { expect } from './test'

/** Fills the one box of a form and presses that form's button: a page of a proof has several. */
export async function enter(page: Page, name: string, value: string): Promise<void> {
  const form: Locator = page.locator(`main form:has([name="${name}"])`)
  await form.locator(`[name="${name}"]`).fill(value)
  await form.locator('button[type="submit"]').click()
}

/** Asks for a code by "forgotten password". */
export async function askForCode(page: Page, locale: string, identityNo: string): Promise<void> {
  await page.goto(`/${locale}/forgot-password`)
  await enter(page, 'identityNo', identityNo)
  await expect(page).toHaveURL(new RegExp(`/${locale}/reset-password`))
}

/** The code in the sample inbox of this very browser. */
export async function sampleCode(page: Page): Promise<string> {
  const code = page.locator('.sample-message-code').first()
  await expect(code).toBeVisible({ timeout: 20_000 })
  const shown = (await code.textContent()) ?? ''
  neverLogged(shown)
  return shown
}

/** Enters the code of a sign-up out of the sample inbox, which without JavaScript is looked at again by hand. */
export async function proveSignUp(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/code$/)
  const code = page.locator('.sample-message-code').first()
  await expect(async () => {
    if (!(await code.isVisible())) await page.reload()
    await expect(code).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await enter(page, 'code', (await code.textContent()) ?? '')
}

/** Chooses a password after the proof, and agrees where somebody new to the portal is asked to. */
export async function choosePassword(page: Page, password: string): Promise<void> {
  const form = page.locator('main form:has([name="PASSWORD"])')
  await form.waitFor()
  const terms = form.locator('[name="consent.terms"]')
  if ((await terms.count()) > 0) await terms.check()
  await enter(page, 'PASSWORD', password)
}
