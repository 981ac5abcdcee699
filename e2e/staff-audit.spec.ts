import { readFile } from 'node:fs/promises'
import en from '@/messages/en.json' with { type: 'json' }
import { STAFF_STATE } from './support/states'
import { expect, test } from './support/test'

const words = en.StaffAudit

test.use({ storageState: STAFF_STATE })

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('the trail is filtered by who, and what is shown is downloaded', async ({ page }) => {
      await page.goto('/en/staff/audit')
      const email = ((await page.locator('.signed-in-name').textContent()) ?? '').trim()
      await page.locator('[name="actor"]').fill(email)
      await page.locator('[name="event"]').selectOption('staff-signed-in')
      await page.getByRole('button', { name: words.show }).click()
      await expect(page.locator('.records tbody tr').first()).toContainText(email)
      await expect(page.locator('[name="actor"]')).toHaveValue(email)

      const downloading = page.waitForEvent('download')
      await page.getByRole('link', { name: words.download }).click()
      const file = await downloading
      expect(file.suggestedFilename()).toBe('audit.csv')
      const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
      expect(lines[0]).toContain(words.when)
      expect(lines.length).toBeGreaterThan(1)
      for (const line of lines.slice(1)) expect(line).toContain(`${email},`)
      await page.goto('/en/staff/audit?event=audit-exported')
      await expect(page.locator('.records')).toContainText(words.event['audit-exported'])
    })

    test('what can be no address and no id is told, and nothing else is shown instead', async ({ page }) => {
      await page.goto('/en/staff/audit?subject=abc')
      await expect(page.locator('[name="subject"]')).toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator('#subject-error')).toHaveText(words.unread)
      await expect(page.locator('.records')).toHaveCount(0)
      await page.goto('/en/staff/audit/csv?subject=abc')
      await expect(page).toHaveURL(/staff\/audit\?subject=abc$/)
    })
  })
}
