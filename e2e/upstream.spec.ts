import type { Browser, Page } from '@playwright/test'
import { LOCALES } from '@/lib/i18n/routing'
import en from '@/messages/en.json' with { type: 'json' }
import { type SecondPortal, startPortal } from './support/portal'
import { proveSignUp } from './support/proof'
import type { FaultKind } from './support/stub-fault'
import { STUB_CREDENTIALS, type StubUpstream, startStubUpstream } from './support/stub-upstream'
import {
  expect,
  fillSignUp,
  newPerson,
  type Person,
  problems,
  signIn,
  signOut,
  submit,
  test,
} from './support/test'

// One portal and one stub for the file: the log of Authenticate is the claim.
test.describe.configure({ mode: 'serial' })

let stub: StubUpstream
let portal: SecondPortal

test.beforeAll(async () => {
  stub = await startStubUpstream()
  portal = await startPortal({
    MIBO_BASE_URL: stub.url,
    MIBO_API_ID: STUB_CREDENTIALS.apiId,
    MIBO_API_KEY: STUB_CREDENTIALS.apiKey,
    UPSTREAM_TIMEOUT_MS: '2000',
  })
  portal.startWorker()
})

test.afterAll(async () => {
  await portal?.stop()
  await stub?.close()
})

for (const [index, locale] of LOCALES.entries()) {
  // The journeys of the embedded service run in both ways; here each locale runs in one of them.
  const javaScriptEnabled = index % 2 === 0
  const way = javaScriptEnabled ? 'with' : 'without'

  test(`a customer joins, signs in by e-mail and by mobile in ${locale}, ${way} JavaScript`, async ({
    browser,
  }) => {
    const { page, close } = await visitor(browser, javaScriptEnabled)
    const person = newPerson()
    await join(page, locale, person)
    await expect(page.locator('.card-art-number')).toBeVisible()
    await page.goto(`/${locale}/benefits`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await signOut(page, locale)
    for (const identityNo of [person.email, person.mobile]) {
      await signIn(page, locale, identityNo, person.password)
      await expect(page).toHaveURL(new RegExp(`/${locale}/account$`))
      await signOut(page, locale)
    }
    await close()
  })
}

test('20 joins in all need one Authenticate, also where several people join at once', async ({ browser }) => {
  const people = Array.from({ length: 20 - LOCALES.length }, () => newPerson())
  const forms = await Promise.all(
    people.map(async person => {
      const { page, close } = await visitor(browser, false)
      await page.goto('/en/sign-up')
      await fillSignUp(page, person)
      return { page, close }
    }),
  )
  await Promise.all(forms.map(({ page }) => submit(page)))
  expect(stub.log.filter(({ path }) => path === '/api/members')).toHaveLength(LOCALES.length)
  await Promise.all(forms.map(({ page }) => proveSignUp(page)))
  for (const { page, close } of forms) {
    await expect(page).toHaveURL(/\/en\/account$/)
    await close()
  }
})

test('each Create Member carried the one session and type 2', () => {
  const authenticates = stub.log.filter(({ path }) => path === '/api/authenticate')
  const creates = stub.log.filter(({ path }) => path === '/api/members')
  expect(authenticates).toHaveLength(1)
  expect(authenticates[0]?.body).toMatchObject({ authenticationType: 2 })
  expect(creates).toHaveLength(20)
  const sessions = new Set(creates.map(({ body }) => Object(body).sessionId))
  expect(sessions.size).toBe(1)
  for (const { body } of creates) expect(body).toMatchObject({ authenticationType: 2 })
})

const UNDECIDED: { title: string; fault: FaultKind; effect?: boolean }[] = [
  { title: 'a Result of U', fault: { kind: 'envelope', resultStatus: 'U' } },
  { title: 'a Result without a status', fault: { kind: 'envelope', resultStatus: null, resultCode: 'X' } },
  { title: 'a 500', fault: { kind: 'html', status: 500 } },
  { title: 'an answer that is no JSON', fault: { kind: 'truncated' } },
  { title: 'an answer of wrong types', fault: { kind: 'wrong-types' } },
  { title: 'a reset connection after the effect', fault: { kind: 'reset' }, effect: true },
  { title: 'silence', fault: { kind: 'hang' } },
]

for (const { title, fault, effect } of UNDECIDED) {
  test(`${title} leads to the pending page, and sending again makes no second call`, async ({ browser }) => {
    const { page, close } = await visitor(browser)
    const person = newPerson()
    const before = stub.log.length
    stub.fault({ call: 'createMember', ...fault, ...(effect ? { effect } : {}) })
    for (const _attempt of ['first', 'again']) {
      await page.goto('/en/sign-up')
      await fillSignUp(page, person)
      await submit(page)
      await proveSignUp(page)
      await expect(page).toHaveURL(/\/en\/sign-up\/pending$/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.Pending.title.undecided)
    }
    expect(stub.log.slice(before).filter(({ path }) => path === '/api/members')).toHaveLength(1)
    await close()
  })
}

/** `waitMs`: how long the upstream asks to be left alone; a form that is sent earlier is told so again. */
const { problem: said } = en.SignUp

const REFUSED: { title: string; fault: FaultKind; says: string; waitMs?: number }[] = [
  { title: 'a Result of F', fault: { kind: 'envelope', resultStatus: 'F' }, says: said.refused },
  { title: 'a 422', fault: { kind: 'answer', status: 422, body: {} }, says: said.refused },
  { title: 'a 409', fault: { kind: 'answer', status: 409, body: {} }, says: said['member-elsewhere'] },
  {
    title: 'a 429',
    fault: { kind: 'answer', status: 429, body: {}, headers: { 'retry-after': '2' } },
    says: said['not-sent'],
    waitMs: 2_000,
  },
]

for (const { title, fault, says, waitMs = 0 } of REFUSED) {
  test(`${title} is said in words, and the same person goes on without another code`, async ({ browser }) => {
    const { page, close } = await visitor(browser)
    stub.fault({ call: 'createMember', ...fault })
    await page.goto('/en/sign-up')
    const person = newPerson()
    await fillSignUp(page, person)
    await submit(page)
    await proveSignUp(page)
    await expect(problems(page)).toContainText(says)
    await expect(page.locator('[name="EMAIL"]')).toHaveValue(person.email)
    await page.waitForTimeout(waitMs)
    await page.getByRole('button', { name: en.SignUp.goOn }).click()
    await expect(page).toHaveURL(/\/en\/account$/)
    await close()
  })
}

test('a Result of A signs in with a card that is being set up', async ({ browser }) => {
  const { page, close } = await visitor(browser)
  stub.fault({ call: 'createMember', kind: 'envelope', resultStatus: 'A' })
  await join(page, 'en', newPerson())
  await expect(page.getByText(en.Account.missing.accepted.title)).toBeVisible()
  await close()
})

test('where the upstream is away a member is signed in all the same, with a notice', async ({ browser }) => {
  const { page, close } = await visitor(browser)
  const person = newPerson()
  await join(page, 'en', person)
  await signOut(page, 'en')
  await stub.close()
  await signIn(page, 'en', person.email, person.password)
  await expect(page).toHaveURL(/\/en\/account/)
  await expect(page.getByText(en.Account.upstreamAway.title)).toBeVisible()
  await expect(page.locator('.card-art-number')).toBeVisible()
  await page.goto('/en/sign-up')
  await fillSignUp(page, newPerson())
  await submit(page)
  await proveSignUp(page)
  await expect(problems(page)).toContainText(said['not-sent'])
  await close()
})

/** Joins by the form, and by the code that shows whose the address is. */
async function join(page: Page, locale: string, person: Person): Promise<void> {
  await page.goto(`/${locale}/sign-up`)
  await fillSignUp(page, person)
  await submit(page)
  await proveSignUp(page)
  await expect(page).toHaveURL(new RegExp(`/${locale}/account$`))
}

/** A browser at the portal whose members live upstream. */
async function visitor(browser: Browser, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled })
  return { page: await context.newPage(), close: () => context.close() }
}
