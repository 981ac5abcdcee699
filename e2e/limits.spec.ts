import { PlainBrowser, textOf } from '@/bench/plain-form'
import ar from '@/messages/ar.json' with { type: 'json' }
import en from '@/messages/en.json' with { type: 'json' }
import zhTW from '@/messages/zh-TW.json' with { type: 'json' }
import { ownAddress } from './support/address'
import { expect, newPerson, problems, signIn, submit, test } from './support/test'

// What a 429 to a script looks like on the console is the browser's.
test.use({ allowedConsole: [/429/] })

const origin = () => process.env.E2E_BASE_URL ?? ''
const someone = () => `nobody.${crypto.randomUUID().slice(0, 8)}@example.com`

/** Wrong tries at sign-in without JavaScript; the last page's words. */
async function wrongTries(address: string, times: number, identityNo: string, locale = 'en') {
  const browser = new PlainBrowser(origin(), address)
  const path = `/${locale}/sign-in`
  const page = await browser.get(path)
  let said = ''
  for (let time = 0; time < times; time++)
    said = textOf((await browser.post(path, page, { identityNo, PASSWORD: `Wrong-${time}-one` })).html)
  return said
}

for (const [locale, messages, wait] of [
  ['en', en, en.Wait.minutes.replace(/.*other \{|\}\}$/g, '').replace('#', '15')],
  ['zh-TW', zhTW, zhTW.Wait.minutes.replace(/.*other \{|\}\}$/g, '').replace('#', '15')],
] as const) {
  test(`the ninth wrong try is told the wait in ${locale}, whoever it is`, async ({ signIns }) => {
    for (const identityNo of [someone(), signIns.members[3]?.identity ?? '']) {
      const address = ownAddress()
      expect(await wrongTries(address, 8, identityNo, locale)).toContain(
        messages.SignIn.problem['wrong-credentials'],
      )
      const said = await wrongTries(address, 1, identityNo, locale)
      expect(said).toContain(messages.Form.braked)
      expect(said).toContain(wait)
    }
  })
}

test('a braked owner is refused here with what they typed kept, and signs in from elsewhere', async ({
  page,
  browser,
  signIns,
}) => {
  const { identity, password } = signIns.members[4] ?? signIns.member
  for (let time = 0; time < 8; time++) {
    await signIn(page, 'en', identity, `Wrong-${time}-one`)
    await expect(problems(page)).toContainText(en.SignIn.problem['wrong-credentials'])
  }
  await signIn(page, 'en', identity, password)
  await expect(problems(page)).toContainText(en.Form.braked)
  await expect(page.locator('[name="identityNo"]')).toHaveValue(identity)
  const elsewhere = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': ownAddress() } })
  const owners = await elsewhere.newPage()
  await signIn(owners, 'en', identity, password)
  await expect(owners).toHaveURL(/\/en\/account/)
  await elsewhere.close()
})

test('an address with 300 failures gets a 429 in words, and a form keeps what was typed', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const address = ownAddress()
  for (let person = 0; person < 30; person++) await wrongTries(address, 10, someone())
  const plain = new PlainBrowser(origin(), address)
  const answer = await plain.post('/ar/sign-in', await plain.get('/ar/sign-in'), {
    identityNo: someone(),
    PASSWORD: 'Wrong-0-one',
  })
  expect(answer.status).toBe(429)
  expect(answer.html).toContain('lang="ar"')
  expect(answer.html).toContain(ar.Problem['429'].text)
  const raw = await fetch(`${origin()}/ar/sign-in`, {
    method: 'POST',
    body: new FormData(),
    headers: { 'x-forwarded-for': address },
  })
  expect(Number(raw.headers.get('retry-after'))).toBeGreaterThan(700)

  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': address } })
  const page = await context.newPage()
  await page.goto('/en/sign-in')
  await page.locator('[name="identityNo"]').fill('mei@example.com')
  await page.locator('[name="PASSWORD"]').fill('Kopi-1234-satu')
  await submit(page)
  await expect(problems(page)).toContainText(en.Form.braked)
  await expect(problems(page)).toContainText('15 minutes')
  await expect(page.locator('[name="identityNo"]')).toHaveValue('mei@example.com')
  await expect(page.locator('[name="PASSWORD"]')).toHaveValue('Kopi-1234-satu')
  await context.close()
})

test('what a visitor writes further left in X-Forwarded-For is no other address', async () => {
  const address = ownAddress()
  const identityNo = someone()
  await wrongTries(address, 8, identityNo)
  const browser = new PlainBrowser(origin(), `203.0.113.9, ${address}`)
  const page = await browser.get('/en/sign-in')
  const answer = await browser.post('/en/sign-in', page, { identityNo, PASSWORD: 'Wrong-9-one' })
  expect(textOf(answer.html)).toContain(en.Form.braked)
})

test('sixty joins and sixty sign-ins from one address in a row are not braked', async () => {
  test.setTimeout(180_000)
  const address = ownAddress()
  for (let index = 0; index < 60; index++) {
    const { firstName, lastName, email, mobile, password } = newPerson()
    const names = { FIRST_NAME: firstName, LAST_NAME: lastName, PASSWORD: password, 'consent.terms': 'on' }
    const typed = { ...names, EMAIL: email, MOBILE_PHONE: mobile, 'MOBILE_PHONE.callingCode': '+60' }
    expect(await new PlainBrowser(origin(), address).submit('/en/sign-up', typed)).toContain('/en/account')
    const signedIn = await new PlainBrowser(origin(), address).submit('/en/sign-in', {
      identityNo: email,
      PASSWORD: password,
    })
    expect(signedIn).toContain('/en/account')
  }
})
