import en from '@/messages/en.json' with { type: 'json' }
import { expect, type Page } from './test'

const { notice, share } = en.StaffBenefits

/** Shares the benefit of an editor's address for a day; the newest link that the page shows. */
export async function shareBenefit(page: Page, editor: string): Promise<string> {
  await page.goto(`${editor}/review`)
  await page.locator('[name="days"]').selectOption('1')
  await page.getByRole('button', { name: share.submit }).click()
  await expect(page.getByText(notice.shared)).toBeVisible()
  return page.getByLabel(share.link).first().inputValue()
}
