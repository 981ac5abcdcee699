import { execFileSync } from 'node:child_process'
import en from '@/messages/en.json' with { type: 'json' }
import { MEMBER_STATE, STAFF_STATE } from './support/states'
import { expect, problems, submit, test } from './support/test'

for (const [who, storageState] of [
  ['a stranger', undefined],
  ['a member', MEMBER_STATE],
] as const) {
  test.describe(`for ${who}`, () => {
    // The browser notes the 404 it was given.
    test.use({ storageState, javaScriptEnabled: false, allowedConsole: [/status of 404/] })
    test('the staff desk does not exist', async ({ page }) => {
      for (const path of [
        '/en/staff/preview',
        '/en/staff/programme',
        '/en/staff/registrations',
        '/en/staff/members',
        '/en/staff/outbox',
        '/en/staff/audit',
        '/en/staff/settings',
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(404)
      }
    })
  })
}

test('a wrong password, a wrong code and an unknown person are answered alike', async ({ page, signIns }) => {
  const { identity, password } = signIns.staff
  const answers = new Set<string | null>()
  for (const [identityNo, secret] of [
    [identity, 'Wrong-password-1'],
    [identity, password],
    ['nobody@kopi-kin.example', password],
  ]) {
    await page.goto('/en/staff/sign-in')
    await page.locator('[name="identityNo"]').fill(identityNo ?? '')
    await page.locator('[name="PASSWORD"]').fill(secret ?? '')
    await page.locator('[name="code"]').fill('000000')
    await submit(page)
    await expect(problems(page)).toBeVisible()
    answers.add(await problems(page).textContent())
  }
  expect(answers.size).toBe(1)
})

const TEXT = {
  languageValues: { 'en-US': 'Only here: a kopi', ar: 'قهوة على حسابنا' },
  defaultLanguage: 'en-US',
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ storageState: STAFF_STATE, javaScriptEnabled })

    test('a benefit of the programme is seen in all five locales, each text with its reason', async ({
      page,
    }) => {
      await page.goto('/en/staff/preview?locale=all')
      for (const locale of ['en', 'ms', 'zh-CN', 'zh-TW', 'ar']) {
        await expect(page.locator(`main .preview-stage[lang="${locale}"]`)).toBeVisible()
      }
      await expect(page.getByText(/en-US/).first()).toBeVisible()
    })

    test('pasted JSON is shown in the right language and direction, and is stored nowhere', async ({
      page,
    }) => {
      await page.goto('/en/staff/preview?source=paste&locale=all')
      await page.locator('textarea').fill(JSON.stringify(TEXT))
      await page
        .locator('form', { has: page.locator('textarea') })
        .locator('button[type="submit"]')
        .click()
      await expect(page.getByRole('heading', { name: en.StaffPreview.resultPasted })).toBeVisible()
      const cellOf = (locale: string) => page.locator(`main .preview-stage[lang="${locale}"]`)
      await expect(cellOf('ar').locator('[lang="ar"][dir="rtl"]')).toHaveText(TEXT.languageValues.ar)
      await expect(cellOf('ms').locator('[lang="en-US"][dir="ltr"]')).toHaveText(TEXT.languageValues['en-US'])
      await page.goto(page.url())
      await expect(page.locator('textarea')).toHaveValue('')
      await expect(page.getByText('Only here: a kopi')).toHaveCount(0)
    })

    test('of very many benefits the first thirty are drawn, and how many are not is said', async ({
      page,
    }) => {
      const benefits = Array.from({ length: 2_500 }, (_, index) => ({
        benefitInstanceId: `benefit-${index}`,
        benefitTitle: TEXT,
      }))
      await page.goto('/en/staff/preview?source=paste&locale=all')
      await page.locator('textarea').fill(JSON.stringify(benefits))
      await page
        .locator('form', { has: page.locator('textarea') })
        .locator('button[type="submit"]')
        .click()
      await expect(page.getByRole('heading', { name: en.StaffPreview.resultPasted })).toBeVisible()
      await expect(page.locator('.preview-item')).toHaveCount(30)
      await expect(page.getByText('2,470 more benefits')).toBeVisible()
      await expect(page.locator('.pasted-review .finding')).toHaveCount(300)
    })

    test('what is no JSON is said, and stays in the box', async ({ page }) => {
      await page.goto('/en/staff/preview?source=paste&locale=all')
      await page.locator('textarea').fill('{"languageValues": {')
      await page
        .locator('form', { has: page.locator('textarea') })
        .locator('button[type="submit"]')
        .click()
      const box = page.locator('textarea')
      await expect(box).toHaveValue('{"languageValues": {')
      await expect(box).toHaveAttribute('aria-invalid', 'true')
      await expect(box).toHaveAccessibleDescription(/line 1/)
      if (javaScriptEnabled) await expect(problems(page)).toBeFocused()
      await problems(page).getByRole('link').click()
      await expect(box).toBeFocused()
    })
  })
}

test('npm run staff:add prints a link by which a new staff person sets a password and an authenticator', async ({
  page,
}) => {
  const email = `editor.${crypto.randomUUID().slice(0, 8)}@kopi-kin.example`
  const printed = execFileSync('npm', ['run', '--silent', 'staff:add', '--', email, 'editor'], {
    encoding: 'utf8',
  })
  const path = new URL(/http\S+/.exec(printed)?.[0] ?? '').pathname
  await page.goto(path)
  const secret =
    (await page.locator('main').textContent())?.replace(/\s/g, '').match(/[A-Z2-7]{32}/)?.[0] ?? ''
  const { TOTP } = await import('otpauth')
  await page.locator('[name="PASSWORD"]').fill('Teh-tarik-1-gelas')
  await page.locator('[name="code"]').fill(new TOTP({ secret }).generate())
  await submit(page)
  await expect(page).not.toHaveURL(new RegExp(path))
  expect((await page.request.get(path)).ok(), 'the link works once').toBe(true)
  await page.goto(path)
  await expect(page.locator('[name="PASSWORD"]')).toHaveCount(0)
  expect(en.StaffInvitation).toBeTruthy()
})
