import { readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { hashOfToken, newToken } from '@/lib/session/token'
import { type SecondPortal, startPortal } from './support/portal'
import { expect, type Page, test } from './support/test'

// A member with 2,500 entries of points in this month and before, in a portal of its own.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const ENTRIES = 2_500
const ZONE_MS = 8 * 3_600_000
const monthOf = (instant: number) => new Date(instant + ZONE_MS).toISOString().slice(0, 7)
const THIS_MONTH = monthOf(Date.now())

let portal: SecondPortal
let token: string

test.beforeAll(async () => {
  test.setTimeout(240_000)
  portal = await startPortal({})
  const [member] = await portal.query(
    `select account.account_id, account.member_id from account
     join login_identity using (account_id) where identity_key = 'aina@example.com'`,
  )
  await portal.query(
    `with entry as (
       insert into ledger_entry (member_id, asset, entry_no, kind, change, balance_after, at, expires_at)
       select $1, 'POINT', n, case when n % 5 = 0 then 'redeem' else 'earn' end,
         case when n % 5 = 0 then -20 else 10 end, 10 * n - 30 * (n / 5),
         date_trunc('second', now()) - make_interval(hours => ${ENTRIES} - n), null
       from generate_series(1, ${ENTRIES}) n returning *
     )
     insert into open_award (member_id, asset, entry_no, remaining, expires_at)
     select member_id, asset, entry_no, change, now() - interval '1 minute' from entry where entry_no = 1`,
    [member?.member_id],
  )
  token = newToken()
  await portal.query(
    `insert into session (token_hash, kind, subject_id, device, created_at, last_used_at, idle_deadline, absolute_deadline)
     values ($1, 'member', $2, '', now(), now(), now() + interval '1 hour', now() + interval '1 day')`,
    [hashOfToken(token), member?.account_id],
  )
})

test.afterAll(() => portal?.stop())

async function pageOf(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled })
  await context.addCookies([{ name: 'portal-member', value: token, url: portal.url }])
  return context.newPage()
}

const get = (path: string, cookie = `portal-member=${token}`) =>
  fetch(portal.url + path, { headers: { cookie }, redirect: 'manual' })

const balances = (page: Page) => page.locator('.ledger tbody .ledger-balance').allTextContents()
const times = (page: Page) =>
  page.locator('.ledger tbody time').evaluateAll(all => all.map(time => time.getAttribute('datetime')))

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('entries are filtered by kind and month, and paged while new ones come in', async ({ browser }) => {
      const page = await pageOf(browser, javaScriptEnabled)
      await page.goto('/en/activity')
      await expect(page.locator('.ledger tbody tr')).toHaveCount(25)
      // What ended a minute ago is on the list before any job has come by.
      await expect(page.locator('.ledger tbody tr').first()).toContainText('Points ended')
      const first = await times(page)
      expect(first).toEqual(first.toSorted().toReversed())

      await page.getByLabel('What', { exact: true }).selectOption('redeem')
      await page.getByLabel('Month').selectOption(THIS_MONTH)
      await page.getByRole('button', { name: 'Show', exact: true }).click()
      await expect(page).toHaveURL(`${portal.url}/en/activity?asset=POINT&kind=redeem&month=${THIS_MONTH}`)
      await expect(page.getByLabel('What', { exact: true })).toHaveValue('redeem')
      const changes = await page.locator('.ledger-change').allTextContents()
      expect(new Set(changes.slice(1))).toEqual(new Set(['-20']))

      await page.goto('/en/activity?asset=POINT&kind=earn')
      // One entry an hour: a time names it, as a balance does not.
      const shown = await times(page)
      await portal.query(
        `insert into ledger_entry (member_id, asset, entry_no, kind, change, balance_after, at)
         select member_id, asset, entry_no + 1, 'adjust', 1, balance_after + 1, now() from ledger_entry
         where entry_no >= ${ENTRIES} and asset = 'POINT' order by entry_no desc limit 1`,
      )
      await page.getByRole('link', { name: 'Older entries' }).click()
      await expect(page).toHaveURL(/before=/)
      const older = await times(page)
      expect(older).toHaveLength(25)
      expect(older.filter(time => shown.includes(time))).toEqual([])
      await page.context().close()
    })
  })
}

for (const query of [
  'asset=x&kind=x&month=x&before=x',
  'month=2026-13',
  'before=-1',
  'before=99999999999999',
  'kind=a&kind=b',
]) {
  test(`what cannot be read in the address asks for nothing: ?${query}`, async () => {
    const response = await get(`/en/activity?${query}`)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('class="ledger"')
  })
}

test('nothing in a filter is said, with the way back to everything', async ({ browser }) => {
  const page = await pageOf(browser)
  await page.goto('/en/activity?asset=BALANCE')
  await expect(page.getByText('No money has moved yet')).toBeVisible()
  await page.goto('/en/activity?asset=POINT&month=2001-01')
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(page.locator('.ledger tbody tr')).toHaveCount(25)
  await page.context().close()
})

test('the CSV has every entry once, in UTF-8 with its mark, and is kept by nobody', async () => {
  const response = await get('/zh-CN/activity/csv?asset=POINT&month=junk')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="points.csv"')
  expect(response.headers.get('cache-control')).toContain('no-store')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [headings = '', ...rows] = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n')
  expect(headings).toBe('序号,日期和时间,类型,变动,余额,单位,到期时间')
  const numbers = rows.map(row => Number(row.split(',')[0]))
  expect(numbers.length).toBeGreaterThanOrEqual(ENTRIES)
  expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index))
  expect(rows.at(-1)).toMatch(/^1,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00,获得积分,10,10,积分,$/)
})

test('nobody who is not signed in gets a CSV or a statement', async () => {
  for (const path of ['/en/activity/csv?asset=POINT', `/en/activity/statement/${THIS_MONTH}`]) {
    const response = await get(path, '')
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toContain('/en/sign-in?next=')
  }
})

for (const month of ['2026-13', '1999-12', '2099-01', 'x', '2026-1', '2026-01-01', '%00']) {
  test(`there is no statement for ${month}`, async () => {
    const response = await get(`/en/activity/statement/${month}`)
    expect([400, 404]).toContain(response.status)
    expect(await response.text()).toContain('</html>')
  })
}

test('a statement adds up, and printed has every row and nothing around it', async ({ browser }) => {
  const page = await pageOf(browser, false)
  const month = monthOf(Date.now() - 40 * 86_400_000)
  await page.goto(`/en/activity/statement/${month}`)
  const number = (text: string) => Number(text.replace(/[^\d-]/g, ''))
  const sums = await page.locator('.statement-sums').first().locator('dd').allTextContents()
  const all = sums.map(number)
  expect(all.slice(0, -1).reduce((sum, change) => sum + change, 0)).toBe(all.at(-1))
  const rows = page.locator('.statement .ledger tbody tr')
  expect(await rows.count()).toBeGreaterThan(600)
  expect(number((await balances(page)).at(-1) ?? '')).toBe(all.at(-1))

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const around of ['.site-header', '.site-footer', '.member-nav', '.statement-ways'])
    await expect(page.locator(around).first()).toBeHidden()
  const looks = await rows.first().evaluate(row => {
    const { color, breakInside } = getComputedStyle(row)
    return { color, breakInside, head: getComputedStyle(row.closest('table')?.tHead ?? row).display }
  })
  expect(looks).toEqual({ color: 'rgb(0, 0, 0)', breakInside: 'avoid', head: 'table-header-group' })
  for (const format of ['A4', 'Letter'] as const) {
    const path = test.info().outputPath(`statement-${format}.pdf`)
    await page.pdf({ path, format })
    const pages = readFileSync(path, 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0
    // At least a page for every eighty rows, and none that is empty for want of room.
    expect(pages).toBeGreaterThan(7)
    expect(pages).toBeLessThan(40)
  }
  await page.context().close()
})
