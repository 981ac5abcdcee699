import en from '@/messages/en.json' with { type: 'json' }
import { find, formOf, isMasked, makeMember, send, staffPage } from './support/members-desk'
import { type SecondPortal, startPortal } from './support/portal'
import { type StubUpstream, startStubUpstream } from './support/stub-upstream'
import { expect, newPerson, problems, test } from './support/test'

// A portal of its own before a loyalty API that can create members and nothing else.
test.describe.configure({ mode: 'serial' })

const t = en.StaffMembers
/** Names that stand in no word of a page, so that it can be searched for them. */
const person = () => newPerson({ firstName: 'Qwxzmei', lastName: 'Qwxzlim' })

let stub: StubUpstream
let there: SecondPortal
test.beforeAll(async () => {
  stub = await startStubUpstream()
  const { MIBO_BASE_URL, MIBO_API_ID, MIBO_API_KEY } = stub.environment()
  there = await startPortal({
    MIBO_BASE_URL: MIBO_BASE_URL ?? '',
    MIBO_API_ID: MIBO_API_ID ?? '',
    MIBO_API_KEY: MIBO_API_KEY ?? '',
  })
})
test.afterAll(async () => {
  await there?.stop()
  await stub?.close()
})

test('a member is made there once, and what cannot be done here is said kindly', async ({ browser }) => {
  const page = await staffPage(browser, there, 'publisher', true)
  const mei = person()
  await makeMember(page, mei)
  for (const said of [
    t.member.missing['not-offered'],
    t.card.elsewhere,
    t.points.elsewhere,
    t.points.missing,
  ])
    await expect(page.locator('main')).toContainText(said)
  for (const name of ['cardNumber', 'points']) await expect(formOf(page, name)).toHaveCount(0)
  await isMasked(page, mei)
  const cardNo = (await page.locator('.grouped-number').textContent()) ?? ''
  await find(page, cardNo)
  await expect(page.locator('h1')).toHaveText('Q••• Q•••')
  await page.context().close()
})

test('an undecided answer is told, and the same form asks nobody twice', async ({ browser }) => {
  const page = await staffPage(browser, there, 'publisher', true)
  const mei = person()
  stub.fault({ call: 'createMember', kind: 'envelope', resultStatus: 'U', effect: true })
  const before = stub.members.length
  await page.goto('/en/staff/members')
  await page.locator('[name="FIRST_NAME"]').fill(mei.firstName)
  await page.locator('[name="MOBILE_PHONE"]').fill(mei.mobile)
  for (const time of [1, 2]) {
    await send(page, 'MOBILE_PHONE')
    await expect(problems(page), String(time)).toContainText(t.problem.undecided)
  }
  expect(stub.members.length).toBe(before + 1)
  await find(page, mei.mobile)
  await expect(problems(page)).toContainText(t.problem.joining)
  await page.context().close()
})

test('an upstream’s benefits are drafted and handed over as a file, never published here', async ({
  browser,
}) => {
  const page = await staffPage(browser, there, 'publisher', false)
  const words = en.StaffBenefits
  await page.goto('/en/staff/benefits')
  await page.locator('[name="benefitTitle"]').fill('A cup for there')
  await page.getByRole('button', { name: words.new.submit }).click()
  await page.getByRole('link', { name: words.toReview }).click()
  await expect(page.getByText(words.review.upstream)).toBeVisible()
  await expect(page.getByRole('button', { name: words.review.publish })).toHaveCount(0)
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: words.review.export.json }).click()
  const [benefit] = await (await page.request.get((await file).url())).json()
  expect(benefit.benefitTitle.languageValues).toEqual({ 'en-US': 'A cup for there' })
  await page.context().close()
})
