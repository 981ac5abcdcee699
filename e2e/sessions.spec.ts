import en from '@/messages/en.json' with { type: 'json' }
import { enter, sampleCode } from './support/proof'
import { expect, join, newPerson, type Page, problems, signIn, signOut, submit, test } from './support/test'

// The sample portal: what is sent is shown to the browser that asked for it.
const row = (page: Page, text: string) => page.locator('.settings-row').filter({ hasText: text })

async function sessionCookie(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name.endsWith('portal-member'))?.value ?? ''
}

test('two devices are seen, and one ends the other at once', async ({ page, browser, baseURL }) => {
  const person = newPerson()
  await join(page, 'en', person)
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    userAgent: 'Firefox/130 Android',
  })
  const other = await context.newPage()
  await signIn(other, 'en', person.email, person.password)
  await expect(other).toHaveURL(/\/account$/)
  await page.goto('/en/settings')
  await expect(row(page, en.Settings.devices.this)).toHaveCount(1)
  await row(page, 'Firefox on Android').getByRole('button').click()
  await expect(page.getByText(en.Settings.notice.ended)).toBeVisible()
  await other.goto('/en/account')
  await expect(other).toHaveURL(/\/sign-in\?next=/)
  await page.goto('/en/account')
  await expect(page).toHaveURL(/\/account$/)
  await context.close()
})

test('an e-mail is confirmed, then replaced by one that its own code has proved', async ({ page }) => {
  const [person, later] = [newPerson(), newPerson()]
  await join(page, 'en', person)
  await expect(page.getByText(en.Account.unconfirmed.go)).toBeVisible()
  await page.goto('/en/settings')
  await row(page, person.email).getByRole('button').click()
  await enter(page, 'code', await sampleCode(page))
  await expect(page.getByText(en.Settings.notice.confirmed)).toBeVisible()

  await page.goto('/en/settings/email')
  await enter(page, 'EMAIL', later.email)
  await expect(page).toHaveURL(/\/en\/code/)
  await enter(page, 'code', await sampleCode(page))
  await expect(page.getByText(en.Settings.notice.changed)).toBeVisible()
  await expect(row(page, later.email)).toBeVisible()
  await page.goto('/en/profile')
  await expect(page.locator('main')).toContainText(later.email)
  await signOut(page, 'en')
  await signIn(page, 'en', person.email, person.password)
  await expect(problems(page)).toBeVisible()
  await signIn(page, 'en', later.email, person.password)
  await expect(page).toHaveURL(/\/account$/)
})

test('a new password counts, and the old one no longer', async ({ page }) => {
  const [person, later] = [newPerson(), newPerson()]
  await join(page, 'en', person)
  await page.goto('/en/settings/password')
  await enter(page, 'PASSWORD', 'short')
  await expect(problems(page)).toBeVisible()
  await enter(page, 'PASSWORD', later.password)
  await expect(page.getByText(en.Settings.notice['password-changed'])).toBeVisible()
  await page.goto('/en/confirm?next=/en/profile')
  await enter(page, 'PASSWORD', person.password)
  await expect(problems(page)).toContainText(en.Confirm.wrong)
  await enter(page, 'PASSWORD', later.password)
  await expect(page).toHaveURL(/\/en\/profile$/)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('after signing out the Back button shows no page of the member', async ({ page, signIns }) => {
      const { identity, password } = signIns.members[1] ?? signIns.member
      await signIn(page, 'en', identity, password)
      await expect(page).toHaveURL(/\/account/)
      await page.locator('.member-nav a[href="/en/benefits"]').click()
      await expect(page).toHaveURL(/\/benefits$/)
      const cleared = page.waitForResponse(answer => answer.request().method() === 'POST')
      await signOut(page, 'en')
      expect(await (await cleared).headerValue('clear-site-data')).toBe('"storage"')
      await page.goBack()
      await expect(page.locator('main h1')).not.toHaveText(en.Benefits.title)
      await expect(page).toHaveURL(/\/sign-in\?next=/)
    })
  })
}

test('a cookie altered in any position, or of another shape, opens nothing; nor does a used one', async ({
  page,
  request,
}) => {
  await join(page, 'en', newPerson())
  const token = await sessionCookie(page)
  const shown = async (value: string) => {
    const headers = { cookie: `portal-member=${value}` }
    const answer = await request.get('/en/settings', { headers, maxRedirects: 0 })
    return answer.status()
  }
  expect(await shown(token)).toBe(200)
  const altered = Array.from(token, (letter, at) => {
    // The last letter holds two spare bits: as text it is another token all the same.
    const other = letter === 'A' ? 'B' : 'A'
    return token.slice(0, at) + other + token.slice(at + 1)
  })
  const shapes = [
    '',
    `${token}A`,
    token.slice(1),
    token.toLowerCase(),
    '%00',
    'x'.repeat(4_000),
    `"${token}"`,
  ]
  for (const value of [...altered, ...shapes.filter(shape => shape !== `"${token}"`)]) {
    expect(await shown(value), value).toBe(307)
  }
  await page.goto('/en/account')
  await signOut(page, 'en')
  expect(await shown(token)).toBe(307)
})

test('a token that was planted before signing in opens nothing afterwards', async ({
  page,
  request,
  signIns,
}) => {
  const planted = 'P'.repeat(43)
  await page.goto('/en/sign-in')
  await page
    .context()
    .addCookies([{ name: 'portal-member', value: planted, url: new URL('/', page.url()).href }])
  await page.locator('[name="identityNo"]').fill(signIns.member.identity)
  await page.locator('[name="PASSWORD"]').fill(signIns.member.password)
  await submit(page)
  await expect(page).toHaveURL(/\/account/)
  expect(await sessionCookie(page)).not.toBe(planted)
  const headers = { cookie: `portal-member=${planted}` }
  expect((await request.get('/en/account', { headers, maxRedirects: 0 })).status()).toBe(307)
  // A member's token is no staff person's.
  const staff = { cookie: `portal-staff=${await sessionCookie(page)}` }
  expect((await request.get('/en/staff/preview', { headers: staff, maxRedirects: 0 })).status()).toBe(404)
})
