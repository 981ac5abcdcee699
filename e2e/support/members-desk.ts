import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { hashOfToken, newToken } from '@/lib/session/token'
import { ownAddress } from './address'
import { mobileNoOf } from './plain-visitor'
import type { SecondPortal } from './portal'
import { expect, newPerson, type Person } from './test'

type Role = 'editor' | 'publisher'

/** A browser of a new staff person who is signed in already: nothing of signing in is tested with it. */
export async function staffPage(
  browser: Browser,
  portal: SecondPortal,
  role: Role,
  javaScriptEnabled: boolean,
): Promise<Page> {
  const [staffID, token] = [randomUUID(), newToken()]
  await portal.query('insert into staff (staff_id, email, role, created_at) values ($1, $2, $3, now())', [
    staffID,
    `${role}.${staffID}@kopi-kin.example`,
    role,
  ])
  await portal.query(
    `insert into session (token_hash, kind, subject_id, device, created_at, last_used_at, idle_deadline, absolute_deadline)
     values ($1, 'staff', $2, '', now(), now(), now() + interval '20 minutes', now() + interval '1 day')`,
    [hashOfToken(token), staffID],
  )
  const extraHTTPHeaders = { 'x-forwarded-for': ownAddress() }
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled, extraHTTPHeaders })
  await context.addCookies([{ name: 'portal-staff', value: token, url: portal.url }])
  return context.newPage()
}

/** The form that holds a field of this name. */
export const formOf = (page: Page, name: string) => page.locator(`main form:has([name="${name}"])`)

export async function send(page: Page, name: string): Promise<void> {
  await formOf(page, name).locator('button[type="submit"]').click()
}

/** Makes somebody at the counter; the page of the member is open afterwards. @returns the id of their account. */
export async function makeMember(page: Page, person: Person = newPerson()): Promise<string> {
  await page.goto('/en/staff/members')
  await page.locator('[name="FIRST_NAME"]').fill(person.firstName)
  await page.locator('[name="LAST_NAME"]').fill(person.lastName)
  await page.locator('[name="MOBILE_PHONE"]').fill(person.mobile)
  await send(page, 'MOBILE_PHONE')
  await expect(page).toHaveURL(/\/en\/staff\/members\/[\da-f-]{36}\?said=made$/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

export async function find(page: Page, who: string): Promise<void> {
  await page.goto('/en/staff/members')
  await page.locator('[name="who"]').fill(who)
  await send(page, 'who')
}

/** Nothing whole of a person is in the page, as the server sends it, nor in its address. */
export async function isMasked(page: Page, person: Person): Promise<void> {
  const response = await page.request.get(page.url())
  const html = await response.text()
  const e164 = mobileNoOf(person)
  for (const secret of [e164, e164.slice(1), e164.slice(2), person.mobile, person.firstName, person.lastName])
    expect(html.includes(secret) || page.url().includes(secret), secret).toBe(false)
  expect(html).toContain(`${e164.slice(0, -4)}****`)
}
