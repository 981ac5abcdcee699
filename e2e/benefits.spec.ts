import en from '@/messages/en.json' with { type: 'json' }
import { MEMBER_STATE } from './support/states'
import { expect, signIn, test } from './support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ storageState: MEMBER_STATE, javaScriptEnabled })

    test('each tab tells how many it holds, and holds them', async ({ page }) => {
      await page.goto('/en/benefits')
      for (const tab of ['used', 'over', 'usable'] as const) {
        const link = page.getByRole('link', { name: en.Benefits.tab[tab] }).first()
        await link.click()
        await expect(page.getByRole('heading', { level: 2, name: en.Benefits.tab[tab] })).toBeVisible()
        await expect(link).toHaveAttribute('aria-current', 'page')
        const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0])
        expect(count).toBeGreaterThan(0)
        await expect(page.locator('main article')).toHaveCount(count)
      }
    })

    test('a search finds, is kept by its links, and leads out where it finds nothing', async ({ page }) => {
      await page.goto('/en/benefits')
      const box = page.getByRole('searchbox')
      await box.fill('ＮＡＳＩ lemak')
      await box.press('Enter')
      await expect(page).toHaveURL(/\?q=/)
      await expect(page.getByText(en.Benefits.none.found.title)).toBeVisible()
      await page.locator('.empty').getByRole('link', { name: en.Benefits.tab.over }).click()
      await expect(page.locator('main article')).toHaveCount(1)
      await expect(page.getByRole('searchbox')).toHaveValue('ＮＡＳＩ lemak')

      await page.getByRole('link', { name: /Nasi lemak/ }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Nasi lemak/)
      await expect(page).toHaveTitle(/^Nasi lemak/)
      await page.getByRole('link', { name: en.Benefits.back }).click()
      await expect(page).toHaveURL(/\/en\/benefits\?status=over&q=/)
      await expect(page.locator('main article')).toHaveCount(1)
    })

    test('a benefit has its page, whatever its id holds', async ({ page }) => {
      await page.goto('/en/benefits')
      await page.getByRole('link', { name: 'A kopi on the house' }).click()
      await expect(page).toHaveURL(/\/benefits\/KK%2F2026%2F0001%20kopi$/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('A kopi on the house')
      await expect(page.getByText(/Malaysia Time/).first()).toBeVisible()
    })
  })
}

test.describe('as a member', () => {
  test.use({ storageState: MEMBER_STATE })

  test('by name they stand in the order of the alphabet', async ({ page }) => {
    await page.goto('/en/benefits')
    await page.getByRole('link', { name: en.Benefits.order.name, exact: true }).click()
    await expect(page).toHaveURL(/sort=name/)
    const names = await page.locator('main article h3 > a > bdi').allTextContents()
    expect(names).toEqual(names.toSorted(new Intl.Collator('en', { numeric: true }).compare))
  })

  test('readers of Arabic and Chinese find by their own words', async ({ page }) => {
    for (const [locale, q] of [
      ['ar', 'قَهْوَة'],
      ['zh-CN', '咖啡'],
    ]) {
      await page.goto(`/${locale}/benefits?q=${encodeURIComponent(q ?? '')}`)
      await expect(page.locator('main article').first()).toBeVisible()
    }
  })

  for (const search of ['?page=-1&sort=%00x&status=[]', '?page=99', `?q=${'%F0%9F%98%80'.repeat(300)}`]) {
    test(`junk in the query (${search.slice(0, 30)}) gives the page`, async ({ page }) => {
      expect((await page.goto(`/en/benefits${search}`))?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.Benefits.title)
    })
  }

  test.describe('of no benefit', () => {
    test.use({ allowedConsole: [/status of 404/], javaScriptEnabled: false })
    test('an address is not found, in words', async ({ page }) => {
      for (const id of ['nope', '%25', '%252E', 'KK%252F2026%252F0001%2520kopi']) {
        expect((await page.goto(`/en/benefits/${id}`))?.status(), id).toBe(404)
        await expect(page.locator('h1')).toHaveText(en.Problem['404'].title)
      }
    })
  })
})

test('whoever opens a benefit signed out comes back to it', async ({ page, signIns }) => {
  const rich = signIns.members.find(({ who }) => /rich/i.test(who)) ?? signIns.member
  const path = '/en/benefits/KK%2F2026%2F0001%20kopi'
  await page.goto(path)
  await expect(page).toHaveURL(/sign-in\?next=/)
  await page.locator('[name="identityNo"]').fill(rich.identity)
  await page.locator('[name="PASSWORD"]').fill(rich.password)
  await page.locator('main form button[type="submit"]:not([name])').click()
  await expect(page).toHaveURL(new RegExp(`${path}$`))
})

test('a member without benefits is told so', async ({ page, signIns }) => {
  const fresh = signIns.members.find(({ who }) => /nothing yet/i.test(who)) ?? signIns.member
  await signIn(page, 'en', fresh.identity, fresh.password)
  await expect(page).toHaveURL(/account/)
  await page.goto('/en/benefits?status=used')
  await expect(page.getByText(en.Benefits.none.held.title)).toBeVisible()
})
