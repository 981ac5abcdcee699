import type { Browser } from '@playwright/test'
import en from '@/messages/en.json' with { type: 'json' }
import { type Mailbox, startMailbox } from './support/mailbox'
import { PlainVisitor, textOf, toldBy } from './support/plain-visitor'
import { proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import { choosePassword, enter } from './support/proof'
import { type StubUpstream, startStubUpstream } from './support/stub-upstream'
import { expect, fillSignUp, join, newPerson, type Person, submit, test } from './support/test'

// What happens between a question to the upstream and its answer: a page that waits, a tab that is closed, a tablet that
// is handed on, an upstream that is dead. The last test leaves the breaker open: the order matters.
test.describe.configure({ mode: 'serial' })

let stub: StubUpstream
let mailbox: Mailbox
let portal: SecondPortal

test.beforeAll(async () => {
  stub = await startStubUpstream()
  mailbox = await startMailbox()
  const env = { ...stub.environment(), ...mailbox.environment(), UPSTREAM_TIMEOUT_MS: '2000' }
  portal = await startPortal(env)
  await proveAfterwards(portal)
  portal.startWorker()
})

test.afterAll(async () => {
  await portal?.stop()
  await mailbox?.stop()
  await stub?.close()
})

const visitor = () => new PlainVisitor(portal.url)

async function opened(browser: Browser, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled })
  return { page: await context.newPage(), context }
}

const undecided = { call: 'createMember', kind: 'envelope', resultStatus: 'U', effect: true } as const

for (const javaScriptEnabled of [true, false]) {
  test(`the pending page turns by itself, ${javaScriptEnabled ? 'with' : 'without'} JavaScript, and its code opens the card`, async ({
    browser,
  }) => {
    const { page, context } = await opened(browser, javaScriptEnabled)
    const person = newPerson()
    stub.fault(undecided)
    await page.goto('/en/sign-up')
    await fillSignUp(page, person)
    await submit(page)
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText(en.Pending.title.undecided)
    await expect(heading).toHaveText(en.Pending.title.found, { timeout: 30_000 })
    await page.locator('main form:has([value="EMAIL"]) button').click()
    await enter(page, 'code', await mailbox.codeTo(person.email))
    await choosePassword(page, person.password)
    await expect(page).toHaveURL(/\/en\/account$/)
    await expect(page.locator('.card-art-number')).toBeVisible()
    await context.close()
  })
}

test('a tab that is closed while the upstream works: the person has joined, and signs in', async ({
  browser,
}) => {
  const { page, context } = await opened(browser)
  const person = newPerson()
  stub.fault({ call: 'createMember', kind: 'late', afterMs: 1_000 })
  await page.goto('/en/sign-up')
  await fillSignUp(page, person)
  const calls = () => stub.log.filter(({ path }) => path === '/api/members').length
  const before = calls()
  await submit(page)
  await expect.poll(calls).toBe(before + 1)
  await context.close()
  await expect.poll(() => visitor().signIn(person)).toBe(true)
})

test('a shared tablet: while one is undecided another joins, and each has a card of their own', async () => {
  const tablet = visitor()
  const [first, second] = [newPerson({ firstName: 'Ana' }), newPerson({ firstName: 'Budi' })]
  stub.fault(undecided)
  expect(await tablet.join(first)).toBe('undecided')
  expect(await tablet.join(second)).toBe('joined')
  expect(await tablet.sees(second)).toBe(true)
  expect(await tablet.sees(first)).toBe(false)
  // The first has nothing in this browser any more, and gets in from any other.
  const elsewhere = visitor()
  const found = "select from registration where state = 'found'"
  await expect.poll(() => portal.query(found), { timeout: 30_000 }).toHaveLength(1)
  await elsewhere.askForCode(first.email)
  await elsewhere.enterCode(await mailbox.codeTo(first.email))
  expect(await elsewhere.choosePassword(first.password)).toMatch(/\/en\/account$/)
  expect(await elsewhere.sees(first)).toBe(true)
})

test('a shared tablet: somebody joins where another is still signed in', async ({ browser }) => {
  const { page, context } = await opened(browser)
  for (const firstName of ['Chong', 'Devi']) {
    await join(page, 'en', newPerson({ firstName }))
    await expect(page.getByRole('heading', { level: 1 })).toContainText(firstName)
  }
  await context.close()
})

/** Milliseconds that something took. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

test('a dead upstream is not waited for, everything else works, and its return is noticed within 30 s', async () => {
  const member: Person = newPerson()
  expect(await visitor().join(member)).toBe('joined')
  const dead = { kind: 'hang', times: 1_000 } as const
  stub.fault({ ...dead, call: 'createMember' }, { ...dead, call: 'inquireCardDetail' })
  stub.fault({ ...dead, call: 'inquireMemberAssets' })
  for (let each = 1; each <= 3; each++) expect(await visitor().join(newPerson())).toBe('undecided')
  const calls = stub.log.filter(({ path }) => path === '/api/members').length

  const [next, late] = [visitor(), newPerson()]
  const form = await next.get('/en/sign-up')
  const answers = { html: '' }
  const waitedMs = await timed(async () => {
    const answer = await next.sendSignUp(form, late)
    expect(toldBy(answer)).toBe('not-sent')
    answers.html = answer.html
  })
  expect(waitedMs, 'well below the time limit of a call').toBeLessThan(1_500)
  expect(stub.log.filter(({ path }) => path === '/api/members')).toHaveLength(calls)

  for (const path of ['/en', '/en/sign-in', '/en/sign-up', '/ar/help', '/en/terms'])
    expect(await timed(() => next.get(path)), path).toBeLessThan(1_500)
  const browser = visitor()
  const location = await browser.submit('/en/sign-in', {
    identityNo: member.email,
    PASSWORD: member.password,
  })
  expect(location).toMatch(/\/en\/account\?notice=upstream-away$/)
  const account = textOf(await browser.get('/en/account?notice=upstream-away'))
  expect(account).toContain(en.Account.upstreamAway.title)
  expect(account).toContain(member.firstName)

  stub.clearFaults()
  const again = async () => {
    const answer = await next.sendSignUp(answers.html, late)
    answers.html = answer.html
    return toldBy(answer)
  }
  await expect.poll(again, { timeout: 30_000, intervals: [1_000] }).toBe('joined')
})
