import type { Browser } from '@playwright/test'
import { hashPassword } from '@/lib/session/password'
import en from '@/messages/en.json' with { type: 'json' }
import { readCodes } from './support/read-codes'
import { type Holder, RedeemScene } from './support/redeem-scene'
import { expect, type Page, problems, submit, test } from './support/test'

// A portal of its own, whose store the tests change between two steps.
test.describe.configure({ mode: 'serial' })

const t = en.Redeem
const till = en.StaffRedeem
const start = (words: string) => words.split('{')[0] ?? ''

let scene: RedeemScene
test.beforeAll(async () => {
  scene = await RedeemScene.start(1)
})
test.afterAll(() => scene?.end())

type Device = { isFresh?: boolean; javaScriptEnabled?: boolean }

async function open(
  browser: Browser,
  kind: 'member' | 'staff',
  subjectID: string,
  { isFresh = true, javaScriptEnabled = true }: Device = {},
): Promise<Page> {
  const { url } = scene.portals[0]
  const phone = kind === 'member' ? { viewport: { width: 390, height: 844 } } : {}
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled, ...phone })
  await context.addCookies([{ ...(await scene.session(kind, subjectID, isFresh)), url }])
  return context.newPage()
}

/** From the benefit's own page to its code, or its link. */
async function use(page: Page, { path }: Holder): Promise<void> {
  await page.goto(path)
  await page.getByRole('link', { name: t.section.use }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.confirm.title)
  await submit(page)
  await expect(page).toHaveURL(/\/redeem\/code$/)
}

const codeOn = (page: Page) =>
  page
    .locator('.redemption-letters')
    .textContent()
    .then(text => text ?? '')

async function lookUp(page: Page, code: string, cardNo = ''): Promise<void> {
  await page.goto('/en/staff/redeem')
  await page.locator('[name="cardNo"]').fill(cardNo)
  await page.locator('[name="redemptionCode"]').fill(code)
  await page.keyboard.press('Enter')
}

for (const javaScriptEnabled of [true, false])
  test(`a phone shows a code, the till accepts it once and takes it back, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const holder = await scene.holder()
    const phone = await open(browser, 'member', holder.accountID, { javaScriptEnabled })
    const counter = await open(browser, 'staff', await scene.staff(), { javaScriptEnabled })
    const looksAgain = async () => javaScriptEnabled || phone.reload()
    await use(phone, holder)
    const code = await codeOn(phone)
    await expect(phone.locator('main')).toContainText(/Valid until .*Malaysia/)
    await expect(phone.getByRole('timer')).toHaveCount(javaScriptEnabled ? 1 : 0)
    const scanned = await readCodes(await phone.locator('.redemption-code').screenshot())
    expect(scanned).toEqual([{ format: 'QRCode', text: code.replace('-', '') }])

    await lookUp(counter, ` ${code.toLowerCase()} `)
    await expect(counter.locator('#found')).toContainText('M••• L•••')
    await expect(counter.locator('main')).toContainText('Free kopi')
    await expect(counter.locator('main')).not.toContainText('Lim')
    await counter.getByRole('button', { name: till.accept, exact: true }).click()
    await expect(counter.getByRole('status').first()).toContainText(till.accepted.title)
    await looksAgain()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t.accepted.title)
    expect(await scene.stands(holder)).toEqual({ status: 'USED', states: ['accepted'] })

    await lookUp(counter, code)
    await expect(counter.locator('main')).toContainText(till.refusal.used.title)
    await expect(counter.getByRole('button', { name: till.accept, exact: true })).toHaveCount(0)
    await counter.getByRole('button', { name: till.undo }).click()
    await expect(counter.locator('main')).toContainText(till.refusal.undone.title)
    await phone.reload()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t.undone.title)
    expect(await scene.stands(holder)).toEqual({ status: 'ACTIVATED', states: ['undone'] })
    await phone.context().close()
    await counter.context().close()
  })

test('who was away for an hour shows who they are on the way, and comes back to the question', async ({
  browser,
}) => {
  const password = 'Kopi-7312-satu'
  const holder = await scene.holder('till', { passwordHash: await hashPassword(password) })
  const phone = await open(browser, 'member', holder.accountID, { isFresh: false })
  await phone.goto(holder.path)
  await phone.getByRole('link', { name: t.section.use }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(en.Confirm.title)
  await phone.locator('[name="PASSWORD"]').fill(password)
  await phone.getByRole('button', { name: en.Confirm.submit, exact: true }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t.confirm.title)
  await submit(phone)
  await expect(phone.locator('.redemption-letters')).toBeVisible()
  await phone.context().close()
})

test('a second device is told so and shows the same code; taken back, the code is of no use', async ({
  browser,
}) => {
  const holder = await scene.holder()
  const [phone, tablet] = [
    await open(browser, 'member', holder.accountID),
    await open(browser, 'member', holder.accountID, { javaScriptEnabled: false }),
  ]
  await tablet.goto(`${holder.path}/redeem`)
  await use(phone, holder)
  const code = await codeOn(phone)
  await submit(tablet)
  await expect(tablet.getByRole('status')).toContainText(t.open.elsewhere.title)
  expect(await codeOn(tablet)).toBe(code)
  await phone.getByRole('button', { name: t.takeBack.submit }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t.undone.title)
  const counter = await open(browser, 'staff', await scene.staff())
  await lookUp(counter, code)
  await expect(counter.locator('main')).toContainText(till.refusal.undone.title)
  for (const page of [phone, tablet, counter]) await page.context().close()
})

test('the till says what is wrong with a code: unknown, another member’s, ran out, not allowed', async ({
  browser,
}) => {
  const [holder, other] = [await scene.holder(), await scene.holder()]
  const phone = await open(browser, 'member', holder.accountID)
  const counter = await open(browser, 'staff', await scene.staff())
  await use(phone, holder)
  const code = await codeOn(phone)
  await lookUp(counter, 'ABCD-2345')
  await expect(problems(counter)).toContainText(till.problem.unknown)
  const { query } = scene.portals[0]
  const [row] = await query('select card_no from member where member_id = $1', [other.memberID])
  await lookUp(counter, code, String(row?.card_no))
  await expect(problems(counter)).toContainText(till.problem['wrong-member'])
  await query('update member set allow_redeem = false where member_id = $1', [holder.memberID])
  await lookUp(counter, code)
  await expect(counter.locator('main')).toContainText(till.refusal['not-allowed'].title)
  await phone.goto(holder.path)
  await expect(phone.locator('main')).toContainText(t.section['not-allowed'])
  await query('update member set allow_redeem = true where member_id = $1', [holder.memberID])
  await query('update redemption set expires_at = now() where member_id = $1', [holder.memberID])
  await lookUp(counter, code)
  await expect(counter.locator('main')).toContainText(till.refusal.lapsed.title)
  await phone.goto(`${holder.path}/redeem/code`)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t.lapsed.title)
  await phone.getByRole('link', { name: t.again }).click()
  await submit(phone)
  await expect(phone.locator('.redemption-letters')).not.toHaveText(code)
  for (const page of [phone, counter]) await page.context().close()
})

test('with a link and without JavaScript: used at once, the link shown, taken back', async ({ browser }) => {
  const holder = await scene.holder('link')
  const phone = await open(browser, 'member', holder.accountID, { javaScriptEnabled: false })
  await use(phone, holder)
  const link = phone.getByRole('link', { name: start(t.accepted.go) })
  await expect(link).toHaveAttribute('href', 'https://kopi.example/')
  await expect(link).toHaveAttribute('rel', /noopener/)
  await phone.goto(holder.path)
  await expect(phone.locator('main')).toContainText(start(t.section.used))
  await phone.getByRole('link', { name: t.section.look }).click()
  await phone.getByRole('button', { name: t.takeBack.submit }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(t.undone.title)
  await phone.context().close()
})

test('nobody whose identity is not proved can use anything, by the page or by hand', async ({ browser }) => {
  const holder = await scene.holder('till', { isProved: false })
  const phone = await open(browser, 'member', holder.accountID)
  await phone.goto(`${holder.path}/redeem`)
  await expect(phone).toHaveURL(new RegExp(`${holder.path}$`))
  await expect(phone.locator('main')).toContainText(t.section.unproved)
  expect(await scene.stands(holder)).toEqual({ status: 'ACTIVATED', states: [] })
  await phone.context().close()
})
