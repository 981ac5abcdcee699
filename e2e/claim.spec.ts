import type { Browser } from '@playwright/test'
import { LOCALES } from '@/lib/i18n/routing'
import en from '@/messages/en.json' with { type: 'json' }
import zhCN from '@/messages/zh-CN.json' with { type: 'json' }
import { type Mailbox, startMailbox } from './support/mailbox'
import { mobileNoOf, PlainVisitor, textOf } from './support/plain-visitor'
import { proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import { askForCode, choosePassword, enter } from './support/proof'
import { type StubUpstream, startStubUpstream } from './support/stub-upstream'
import {
  expect,
  fillSignUp,
  join,
  newPerson,
  type Person,
  problems,
  signIn,
  signOut,
  submit,
  test,
} from './support/test'

// Codes are sent by a real worker to a real mail server: only whoever has an address can read them.
test.describe.configure({ mode: 'serial' })

let stub: StubUpstream
let mailbox: Mailbox
let portal: SecondPortal

test.beforeAll(async () => {
  stub = await startStubUpstream()
  mailbox = await startMailbox()
  portal = await startPortal({ ...stub.environment(), ...mailbox.environment() })
  await proveAfterwards(portal)
  portal.startWorker()
})

test.afterAll(async () => {
  await portal?.stop()
  await mailbox?.stop()
  await stub?.close()
})

async function opened(browser: Browser, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled })
  return { page: await context.newPage(), context }
}

const visitor = () => new PlainVisitor(portal.url)

/** Somebody made at the till. */
function atTheTill({ email, ...person }: Person) {
  return stub.addMember({
    firstname: person.firstName,
    displayname: person.firstName,
    email,
    mobileNo: mobileNoOf({ email, ...person }).slice(1),
  })
}

const NEW_PASSWORD = 'Teh-tarik-9-gelas'

const SHORT = { en: en.Message.code.short, 'zh-CN': zhCN.Message.code.short }
const WAYS = [
  { locale: 'en', channel: 'mail', javaScriptEnabled: true },
  { locale: 'en', channel: 'sms', javaScriptEnabled: false },
  { locale: 'zh-CN', channel: 'sms', javaScriptEnabled: true },
  { locale: 'zh-CN', channel: 'mail', javaScriptEnabled: false },
] as const

for (const { locale, channel, javaScriptEnabled } of WAYS) {
  const way = javaScriptEnabled ? 'with' : 'without'

  test(`a forgotten password is replaced by a code, by ${channel} in ${locale}, ${way} JavaScript`, async ({
    browser,
  }) => {
    expect(LOCALES).toContain(locale)
    const { page, context } = await opened(browser, javaScriptEnabled)
    const person = newPerson()
    const to = channel === 'mail' ? person.email : mobileNoOf(person)
    await join(page, locale, person)
    await signOut(page, locale)
    await askForCode(page, locale, channel === 'mail' ? to : person.mobile)
    const code = await mailbox.codeTo(to)
    const [message] = mailbox.messagesTo(to)
    if (channel === 'mail') expect(message?.language).toBe(locale)
    else expect(message?.text).toContain(SHORT[locale].replace('{value}', code).split('{programme}')[0])
    // As it is pasted out of a message.
    await enter(page, 'code', ` ${code.slice(0, 3)} ${code.slice(3)} `)
    await choosePassword(page, NEW_PASSWORD)
    await expect(page).toHaveURL(new RegExp(`/${locale}/account$`))
    await signOut(page, locale)
    await signIn(page, locale, person.email, person.password)
    await expect(problems(page)).toBeVisible()
    await signIn(page, locale, person.email, NEW_PASSWORD)
    await expect(page).toHaveURL(new RegExp(`/${locale}/account$`))
    await context.close()
  })
}

test('joining with a card made at the till leads to a code, and then to that very card', async ({
  browser,
}) => {
  const { page, context } = await opened(browser)
  const person = newPerson()
  const card = atTheTill(person)
  const before = stub.members.length
  await page.goto('/en/sign-up')
  await fillSignUp(page, person)
  await submit(page)
  await expect(problems(page)).toContainText(en.SignUp.problem['already-a-member'])
  await page.getByRole('link', { name: en.SignUp.getCode }).click()
  await enter(page, 'identityNo', person.email)
  await enter(page, 'code', await mailbox.codeTo(person.email))
  await expect(page.getByText(en.Proof.password.lead.member)).toBeVisible()
  const oldTab = await context.newPage()
  await oldTab.goto('/en/reset-password')
  await choosePassword(page, person.password)
  await expect(page).toHaveURL(/\/en\/account$/)
  await choosePassword(oldTab, NEW_PASSWORD)
  await expect(problems(oldTab)).toContainText(en.Proof.problem['proof-over'])
  await expect(page.locator('.card-art-number')).toHaveText(card.cardNo)
  expect(stub.members).toHaveLength(before)
  await context.close()
})

test('a card made at the till is opened by "forgotten password" as well, by its mobile number', async () => {
  const [browser, person] = [visitor(), newPerson()]
  const { cardNo } = atTheTill(person)
  await browser.askForCode(person.mobile)
  await browser.enterCode(await mailbox.codeTo(mobileNoOf(person)))
  expect(await browser.choosePassword(person.password)).toMatch(/\/en\/account$/)
  expect(textOf(await browser.get('/en/account')).replaceAll(' ', '')).toContain(cardNo)
  expect(await visitor().signIn(person)).toBe(true)
})

test('an unknown address reads the same words, and nothing is sent there', async () => {
  const [known, unknown] = [newPerson(), newPerson()]
  atTheTill(known)
  const said: string[] = []
  for (const { email } of [unknown, known]) {
    const browser = visitor()
    expect(await browser.askForCode(email)).toMatch(/\/en\/reset-password$/)
    said.push(textOf(await browser.get('/en/reset-password')).replaceAll(email, ''))
  }
  expect(said[0]?.replace(/\d+ second/g, '')).toBe(said[1]?.replace(/\d+ second/g, ''))
  await mailbox.codeTo(known.email)
  const queued = () => portal.query("select from outbox where state in ('queued', 'sending')")
  await expect.poll(queued).toEqual([])
  expect(mailbox.messagesTo(unknown.email)).toEqual([])
})

test('after five wrong codes the right one opens nothing', async () => {
  const [browser, person] = [visitor(), newPerson()]
  atTheTill(person)
  await browser.askForCode(person.email)
  const code = await mailbox.codeTo(person.email)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let tries = 1; tries <= 4; tries++)
    expect(await browser.enterCode(wrong)).toContain(en.Proof.codeProblem['wrong-code'])
  for (const typed of [wrong, code])
    expect(await browser.enterCode(typed)).toContain(en.Proof.problem['too-many-tries'])
})

test('another code may be asked for after a minute; the one before it is still valid', async () => {
  const [browser, person] = [visitor(), newPerson()]
  atTheTill(person)
  await browser.askForCode(person.email)
  const first = await mailbox.codeTo(person.email)
  const resend = async () => {
    const page = await browser.get('/en/reset-password')
    const { location } = await browser.post('/en/reset-password', page, {}, en.Proof.resend)
    return textOf(await browser.get(location ?? ''))
  }
  expect(await resend()).toContain(en.Proof.notice['too-soon'])
  await portal.query("update one_time_code set created_at = created_at - interval '61 seconds'")
  expect(await resend()).toContain(en.Proof.notice['sent-again'])
  expect(await mailbox.codeTo(person.email, 2)).not.toBe(first)
  expect(await browser.enterCode(first)).toContain(en.Proof.password.title)
})
