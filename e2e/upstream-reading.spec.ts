import type { Browser, Page } from '@playwright/test'
import en from '@/messages/en.json' with { type: 'json' }
import { proveAfterwards, type SecondPortal, startPortal } from './support/portal'
import type { Fault } from './support/stub-fault'
import { type StubUpstream, startStubUpstream } from './support/stub-upstream'
import { expect, join, newPerson, test } from './support/test'

// A portal that creates its members at the stub and reads them there, over the signed Memberships API.
test.describe.configure({ mode: 'serial' })

let stub: StubUpstream
let portal: SecondPortal
let page: Page
let cardNo: string

test.beforeAll(async ({ browser }) => {
  stub = await startStubUpstream()
  portal = await startPortal({ ...stub.environment(), UPSTREAM_TIMEOUT_MS: '2000' })
  await proveAfterwards(portal)
  page = await visitor(browser)
  await join(page, 'en', newPerson({ firstName: 'Mei' }))
  cardNo = stub.members[0]?.cardNo ?? ''
})

test.afterEach(() => stub.clearFaults())

test.afterAll(async () => {
  await page?.context().close()
  await portal?.stop()
  await stub?.close()
})

test('a new member has nothing yet, and is told so rather than that figures are missing', async () => {
  await page.goto('/en/account')
  await expect(page.locator('.card-art-number')).toHaveText(cardNo)
  await expect(page.getByText(en.StoredValue.empty)).toBeVisible()
  await expect(page.getByText(en.PointsSummary.noneLeft)).toBeVisible()
  for (const { missing } of [en.PointsSummary, en.StoredValue, en.TierProgress])
    await expect(page.getByText(missing)).toHaveCount(0)
  await page.goto('/en/benefits')
  await expect(page.getByText(en.Benefits.none.held.title)).toBeVisible()
})

test('what the upstream holds is shown at the next look', async () => {
  const text = { languageValues: { en: 'Free coffee' } }
  const benefit = {
    ...{ benefitInstanceId: 'b-1', status: 'ACTIVATED', iconUrl: 'https://example.com/cup.png' },
    ...{ createdTime: '2026-01-05T09:00:00+08:00', expireTime: '2096-01-05T09:00:00+08:00' },
    ...{ benefitTitle: text, useRules: text, useScenarios: text },
  }
  const balance = { currency: 'MYR', value: 2_550 }
  stub.setCard(cardNo, { points: 1_234, level: 'GOLD', growth: '77', balance, benefits: [benefit] })
  await page.goto('/en/account')
  for (const shown of ['1,234', /25\.50/, /12\.00/])
    await expect(page.locator('.figures').getByText(shown).first()).toBeVisible()
  await expect(page.locator('.figures').getByText('GOLD')).toBeVisible()
  await page.goto('/en/benefits')
  await expect(page.getByRole('heading', { name: 'Free coffee' })).toBeVisible()
})

test('a figure that the answer does not hold is said to be missing, each for itself', async () => {
  stub.setCard(cardNo, { points: null, level: null, growth: null, balance: null })
  await page.goto('/en/account')
  for (const { missing } of [en.PointsSummary, en.StoredValue, en.TierProgress])
    await expect(page.getByText(missing)).toBeVisible()
  await expect(page.getByText(en.Account.missing.unreachable.title)).toHaveCount(0)
})

test('benefits beyond thirty are all read and stand on pages, and hostile texts stay in their cards', async () => {
  const HOSTILE = [
    '<b onclick=x>markup</b>&amp;',
    '\u202Edrowkcab\u2066',
    'w'.repeat(1_000),
    '\u200B\u200B',
    '\u2067\u05D0',
  ]
  const benefits = Array.from({ length: 75 }, (_, index) => {
    const text = { languageValues: { en: HOSTILE[index] ?? `Coffee ${index}` } }
    return {
      ...{
        benefitInstanceId: `h/${index}%`,
        status: index === 6 ? 'FROZEN' : 'ACTIVATED',
        iconUrl: 'javascript:0',
      },
      ...{ createdTime: '2026-01-05T09:00:00+08:00', benefitTitle: text, useRules: text, useScenarios: text },
      expireTime: index === 7 ? 'soon' : `20${96 - Math.floor(index / 10)}-01-05T09:00:00+08:00`,
      ...{ benefitUrl: index === 8 ? 'https://shop.example/a' : 'javascript:alert(1)' },
    }
  })
  stub.setCard(cardNo, { benefits })
  await page.setViewportSize({ width: 360, height: 800 })
  const counts: number[] = []
  for (const asked of [1, 2, 3]) {
    await page.goto(`/en/benefits?page=${asked}`)
    counts.push(await page.locator('main article').count())
    await expect(page.getByText(`Page ${asked} of 3`)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  }
  // Two of them cannot be judged.
  expect(counts).toEqual([30, 30, 13])
  expect(await page.locator('main').textContent()).not.toMatch(/[\u202A-\u202E\u2066\u2067]/)
  await expect(page.getByRole('heading', { name: HOSTILE[0] })).toBeVisible()

  await page.goto('/en/benefits?status=over')
  await expect(page.locator('main article')).toHaveCount(2)
  await expect(page.getByText(en.Benefit.validityUnknown)).toBeVisible()
  await page.getByRole('link', { name: 'Coffee 6' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coffee 6')
  await expect(page.getByText(en.Benefit.unknown)).toBeVisible()
  await expect(page.locator('main a[target="_blank"]')).toHaveCount(0)

  await page.goto(`/en/benefits/${encodeURIComponent('h/8%')}`)
  const link = page.locator('main a[href="https://shop.example/a"]')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  await expect(link).toContainText('shop.example')
  stub.setCard(cardNo, { benefits: [] })
})

const NO_ANSWER: Fault[] = [
  { kind: 'unsigned' },
  { kind: 'unsigned', how: 'wrong' },
  { kind: 'unsigned', how: 'stale' },
  { kind: 'html', status: 503 },
  { kind: 'hang' },
]

for (const fault of NO_ANSWER) {
  test(`${JSON.stringify(fault)} is no answer: the card stays, the rest is said to be missing`, async () => {
    // An inquiry may be repeated: the fault must outlast that.
    const lasting = { ...fault, times: 20 }
    stub.fault({ ...lasting, call: 'inquireCardDetail' }, { ...lasting, call: 'inquireMemberAssets' })
    await page.goto('/en/account')
    await expect(page.getByText(en.Account.missing.unreachable.title)).toBeVisible()
    await expect(page.locator('.card-art-number')).toHaveText(cardNo)
    await page.goto('/en/benefits')
    await expect(page.getByText(en.Benefits.missing.unreachable.title)).toBeVisible()
  })
}

/** An upstream of which nothing was heard is left alone for a while. */
async function upstreamAnswers(): Promise<void> {
  await expect(async () => {
    await page.goto('/en/account')
    await expect(page.getByText(en.PointsSummary.noneLeft)).toBeVisible({ timeout: 500 })
    await expect(page.getByText(en.EndingBenefits.none)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
}

const HANGING = [
  { call: 'inquireCardDetail', missing: en.PointsSummary.missing, shown: en.EndingBenefits.none },
  { call: 'inquireMemberAssets', missing: en.EndingBenefits.missing, shown: en.PointsSummary.noneLeft },
] as const

for (const { call, missing, shown } of HANGING) {
  test(`where ${call} alone hangs, the other part of the account is shown`, async () => {
    stub.setCard(cardNo, { points: 0, benefits: [] })
    await upstreamAnswers()
    stub.fault({ kind: 'hang', times: 20, call })
    await page.goto('/en/account')
    await expect(page.getByText(missing)).toBeVisible()
    await expect(page.getByText(shown)).toBeVisible()
    await expect(page.locator('.card-art-number')).toHaveText(cardNo)
  })
}

test('when points end is not told by this upstream, and the page says where it is', async () => {
  stub.setCard(cardNo, { points: 500 })
  await page.goto('/en/account')
  await expect(page.getByText(en.ExpiringPoints.notOffered)).toBeVisible()
})

test('a list of benefits that cannot be read is not told as none', async () => {
  const assetDetails = [{ assetType: 'BENEFIT', assetValue: '[{"benefitInst' }]
  const body = { result: { resultStatus: 'S' }, assetDetails }
  stub.fault({ kind: 'answer', status: 200, body, call: 'inquireMemberAssets' })
  await page.goto('/en/benefits')
  await expect(page.getByText(en.Benefits.missing.unreachable.title)).toBeVisible()
})

test('somebody else’s card is never shown', async () => {
  const cardFields = [{ fieldCode: 'USER_NAME', fieldValue: 'Siti' }]
  const extendInfo = JSON.stringify({ cardNo: 'another', memberID: 'another' })
  const body = { result: { resultStatus: 'S' }, cardFields, extendInfo }
  stub.fault({ kind: 'answer', status: 200, body, call: 'inquireCardDetail' })
  await page.goto('/en/account')
  await expect(page.getByText(en.Account.missing.unreachable.title)).toBeVisible()
  await expect(page.getByText('Siti')).toHaveCount(0)
})

async function visitor(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.url })
  return context.newPage()
}
