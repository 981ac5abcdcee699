import en from '@/messages/en.json' with { type: 'json' }
import { STAFF_STATE } from './support/states'
import { expect, type Page, test } from './support/test'

const words = en.StaffSearch

async function search(page: Page, text: string) {
  const box = page.getByRole('search').getByRole('searchbox')
  await box.fill(text)
  await box.press('Enter')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ storageState: STAFF_STATE, javaScriptEnabled })

    test('one box finds benefits in any language, pages, and members, and no address holds what was typed', async ({
      page,
      signIns,
    }) => {
      await page.goto('/en/staff/audit')
      await search(page, '咖椰')
      await expect(page.getByRole('link', { name: 'Kaya toast set for two' })).toBeVisible()
      expect(decodeURIComponent(page.url())).not.toContain('咖椰')

      await search(page, 'registr')
      await expect(
        page.locator('.search-found').getByRole('link', { name: en.StaffShell.nav.registrations }),
      ).toBeVisible()

      await search(page, signIns.member.identity)
      await expect(page).toHaveURL(/\/en\/staff\/members\/[\da-f-]{36}$/)
      expect(page.url()).not.toContain(signIns.member.identity)

      await search(page, 'nobody.here@kopi-kin.example')
      await expect(page.getByText(words.member['no-member'])).toBeVisible()
      expect(page.url()).not.toContain('nobody')

      await search(page, 'zzzz qqqq')
      await expect(page.getByText(words.nothing)).toBeVisible()
      await page.goto('/en/staff/search?for=junk&member=junk')
      await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()
    })
  })
}
