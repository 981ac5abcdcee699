import { recordFrom } from '@/lib/membership/json-value'
import en from '@/messages/en.json' with { type: 'json' }
import { proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import type { Fault } from './support/stub-fault'
import { type StubUpstream, startStubUpstream } from './support/stub-upstream'
import { expect, join, newPerson, type Page, problems, test } from './support/test'

// A portal whose members are kept by the stub, and changed there over the signed Memberships API.
test.describe.configure({ mode: 'serial' })
test.use({ javaScriptEnabled: false })

let stub: StubUpstream
let portal: SecondPortal
let readOnly: SecondPortal
let page: Page
let cardNo: string

test.beforeAll(async ({ browser }) => {
  stub = await startStubUpstream()
  const environment = stub.environment()
  const noMemberships = Object.entries(environment).filter(([name]) => !name.startsWith('MEMBERSHIPS_'))
  portal = await startPortal({ ...environment, UPSTREAM_TIMEOUT_MS: '1500' })
  readOnly = await startPortal(Object.fromEntries(noMemberships))
  await Promise.all([proveAfterwards(portal), proveAfterwards(readOnly)])
  page = await (await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false })).newPage()
  await join(page, 'en', newPerson({ firstName: 'Mei', lastName: 'Lim' }))
  cardNo = stub.members[0]?.cardNo ?? ''
})

test.afterEach(() => stub.clearFaults())

test.afterAll(async () => {
  await page?.context().close()
  await Promise.all([portal?.stop(), readOnly?.stop()])
  await stub?.close()
})

const box = (name: string) => page.locator(`[name="${name}"]`)
const save = () => page.getByRole('button', { name: en.Profile.save }).click()
/** An upstream of which nothing was heard is left alone for five seconds. */
const breakerCloses = () => page.waitForTimeout(5_500)
const notice = () => page.locator('main .notice[role="status"]')

/** What the portal's own copy of the card holds. */
async function copyOf(code: string): Promise<unknown> {
  const [row] = await portal.query(
    `select card->'fields'->>$1 as value from account where card->>'cardNo' = $2`,
    [code, cardNo],
  )
  return row?.value
}

/** The last updateCardDetail that the stub was sent. */
function lastUpdate(): Record<string, unknown> {
  return recordFrom(stub.log.findLast(({ path }) => path.endsWith('/updateCardDetail'))?.body) ?? {}
}

async function saveLastName(lastName: string): Promise<void> {
  await page.goto('/en/profile')
  await box('LAST_NAME').fill(lastName)
  await save()
}

test('only what was changed is sent, with the time at which it was', async () => {
  const before = Date.now()
  await saveLastName('Tan')
  await expect(notice()).toContainText(en.Profile.notice.saved)
  const { cardFields, requestTime } = lastUpdate()
  expect(cardFields).toEqual([{ fieldCode: 'LAST_NAME', fieldValue: 'Tan' }])
  expect(Date.parse(String(requestTime))).toBeGreaterThanOrEqual(before - 1_000)
  expect(await copyOf('LAST_NAME')).toBe('Tan')
})

const call = 'updateCardDetail'
const { problem } = en.Profile
type Case = { fault: Fault; isAway?: boolean; told: string; holds: string }
const CASES: Case[] = [
  {
    fault: { call, kind: 'envelope', under: 'result', resultStatus: 'F', resultCode: 'PARAM_ILLEGAL' },
    told: problem.refused,
    holds: 'Tan',
  },
  {
    fault: { call, kind: 'envelope', under: 'result', resultStatus: 'U', resultCode: 'UNKNOWN' },
    told: problem['not-yet'],
    holds: 'Tan',
  },
  { fault: { call, kind: 'hang' }, told: problem['not-yet'], holds: 'Tan' },
  { fault: { call, kind: 'reset' }, told: problem['not-yet'], holds: 'Tan' },
  { fault: { call, kind: 'html', status: 503 }, told: problem['not-yet'], holds: 'Tan' },
  { fault: { call, kind: 'answer', status: 429 }, told: problem.unreachable, holds: 'Tan' },
]

function failing({ fault, isAway = false, told, holds }: Case): void {
  test(`${JSON.stringify(fault)}${isAway ? ', and nobody answers' : ''}: both sides hold ${holds}`, async () => {
    await page.goto('/en/profile')
    await box('LAST_NAME').fill('Ng')
    stub.fault(fault)
    if (isAway) stub.fault({ call: 'inquireCardDetail', kind: 'html', status: 503, times: 20 })
    await save()
    await expect(problems(page)).toContainText(told)
    await expect(box('LAST_NAME')).toHaveValue('Ng')
    await expect(page.getByText(en.Profile.holds)).toHaveCount(
      told === problem['not-yet'] || told === problem.unreachable ? 1 : 0,
    )
    expect(await copyOf('LAST_NAME')).toBe(holds)
    stub.clearFaults()
    if (isAway) await breakerCloses()
    await page.goto('/en/profile')
    await expect(box('LAST_NAME')).toHaveValue(holds)
  })
}

for (const each of CASES) failing(each)

test('what somebody else set meanwhile is told beside what was typed, which stays', async () => {
  await page.goto('/en/profile')
  await box('LAST_NAME').fill('Ng')
  stub.setCard(cardNo, { updated: { LAST_NAME: 'Chua' } })
  stub.fault({ call, kind: 'hang' })
  await save()
  await expect(problems(page)).toContainText(problem['not-yet'])
  await expect(box('LAST_NAME')).toHaveValue('Ng')
  await expect(page.getByText(`${en.Profile.holds} Chua`)).toBeVisible()
})

failing({ fault: { call, kind: 'hang' }, isAway: true, told: problem.undecided, holds: 'Chua' })

test('an answer that was lost after it had an effect is looked up, and the save is told as one', async () => {
  stub.fault({ call, kind: 'hang', effect: true })
  await saveLastName('Ng')
  await expect(notice()).toContainText(en.Profile.notice.saved)
  await expect(box('LAST_NAME')).toHaveValue('Ng')
  expect(await copyOf('LAST_NAME')).toBe('Ng')
})

test('after a save of which nobody knows, typing the old value again is a change, too', async () => {
  await page.goto('/en/profile')
  await box('LAST_NAME').fill('Wong')
  stub.fault({ call, kind: 'hang', effect: true }, { call: 'inquireCardDetail', kind: 'html', times: 20 })
  await save()
  await expect(problems(page)).toContainText(problem.undecided)
  stub.clearFaults()
  await breakerCloses()
  await box('LAST_NAME').fill('Ng')
  await save()
  await expect(notice()).toContainText(en.Profile.notice.saved)
  await expect(box('LAST_NAME')).toHaveValue('Ng')
})

test('a save that arrives after a later one changes nothing', async () => {
  stub.fault({ call, kind: 'hang', effect: true, heldMs: 6_000 })
  await saveLastName('Early')
  await expect(problems(page)).toContainText(problem['not-yet'])
  await saveLastName('Later')
  await expect(notice()).toContainText(en.Profile.notice.saved)
  await page.waitForTimeout(6_000)
  await page.goto('/en/profile')
  await expect(box('LAST_NAME')).toHaveValue('Later')
  expect(await copyOf('LAST_NAME')).toBe('Later')
})

test('what was changed elsewhere is shown, and the portal’s copy follows', async () => {
  stub.setCard(cardNo, { updated: { LAST_NAME: 'Goh' } })
  await page.goto('/en/profile')
  await expect(box('LAST_NAME')).toHaveValue('Goh')
  expect(await copyOf('LAST_NAME')).toBe('Goh')
})

test('a name that is longer than ours may be is shown whole, and kept while it is not changed', async () => {
  const long = 'A name of sixty letters that no form of ours would ever take'
  const cardFields = Object.entries({ FIRST_NAME: long, LAST_NAME: 'Goh', USER_NAME: 'Mei' })
  const body = {
    result: { resultStatus: 'S', resultCode: 'SUCCESS' },
    cardFields: cardFields.map(([fieldCode, fieldValue]) => ({ fieldCode, fieldValue })),
    extendInfo: JSON.stringify({ cardNo }),
  }
  stub.fault({ call: 'inquireCardDetail', kind: 'answer', status: 200, body })
  await page.goto('/en/profile')
  await expect(box('FIRST_NAME')).toHaveValue(long)
  await box('USER_NAME').fill('Mimi')
  await save()
  await expect(notice()).toContainText(en.Profile.notice.saved)
  expect(lastUpdate().cardFields).toEqual([{ fieldCode: 'USER_NAME', fieldValue: 'Mimi' }])
})

test('without the Memberships API the page is to be read, and says so kindly', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: readOnly.url, javaScriptEnabled: false })
  const own = await context.newPage()
  await join(own, 'en', newPerson({ firstName: 'Siti' }))
  await own.goto('/en/profile')
  await expect(own.getByText(en.Profile.closed['not-offered'])).toBeVisible()
  await expect(own.getByRole('button', { name: en.Profile.save })).toHaveCount(0)
  await expect(own.getByText('Siti', { exact: true })).toBeVisible()
  await context.close()
})
