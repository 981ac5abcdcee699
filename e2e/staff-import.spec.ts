import en from '@/messages/en.json' with { type: 'json' }
import { benefit, bring, check, choose, count, open, paste, result, text, words } from './support/import'
import { STAFF_STATE } from './support/states'
import { expect, problems, test } from './support/test'

const benefits = en.StaffBenefits

test.use({ storageState: STAFF_STATE })

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('a file is shown first, imported at the second press, and a third time changes nothing', async ({
      page,
    }) => {
      const id = crypto.randomUUID().slice(0, 8)
      const file = JSON.stringify(
        [benefit(`a/${id}`, `Cake ${id}`), benefit(`b/${id}`, `Bun ${id}`), 7],
        null,
        2,
      )
      await open(page)
      await choose(page, 'benefits.json', file)
      await expect(result(page)).toContainText(words.would)
      await expect(result(page)).toContainText(count('begun', 2))
      await expect(result(page)).toContainText(count('refused', 1))
      await expect(result(page).locator('[data-code="not-an-object"]')).toContainText('[2]')

      const other = await page.context().newPage()
      await other.goto(`/en/staff/benefits?q=${id}`)
      await expect(other.getByText(benefits.noneFound)).toBeVisible()

      await bring(page)
      await expect(result(page)).toContainText(words.did)
      await expect(result(page)).toContainText(count('begun', 2))
      await other.reload()
      await expect(other.locator('.records-link')).toHaveCount(2)

      await check(page)
      await expect(result(page)).toContainText(count('same', 2))
      await expect(page.getByRole('button', { name: words.submit })).toHaveCount(0)
    })

    test('a draft that changed since it was shown is left alone, and the others go in', async ({ page }) => {
      const id = crypto.randomUUID().slice(0, 8)
      await open(page)
      await paste(page, [benefit(`a/${id}`, `Tea ${id}`), benefit(`b/${id}`, `Roll ${id}`)])
      await bring(page)
      await expect(result(page)).toContainText(words.did)

      await paste(page, [benefit(`a/${id}`, `Tea ${id} 2`), benefit(`b/${id}`, `Roll ${id} 2`)])
      await expect(result(page)).toContainText(count('changed', 2))
      const other = await page.context().newPage()
      await other.goto(`/en/staff/benefits?q=Tea ${id}`)
      await other.locator('.records-link').click()
      await other.locator('textarea[name="useRules"]').fill('Two a visit')
      await other.getByRole('button', { name: 'Save English' }).click()
      await expect(other.getByText(benefits.notice.saved)).toBeVisible()

      await bring(page)
      await expect(result(page)).toContainText(count('changed', 1))
      await expect(result(page)).toContainText(count('conflict', 1))
      await other.goto(`/en/staff/benefits?q=${id}`)
      await expect(other.locator('.records-link').getByText(`Tea ${id}`, { exact: true })).toBeVisible()
      await expect(other.locator('.records-link').getByText(`Roll ${id} 2`)).toBeVisible()
    })

    test('of another text than the one that was shown nothing goes in', async ({ page }) => {
      const id = crypto.randomUUID().slice(0, 8)
      await open(page)
      await paste(page, [benefit(`a/${id}`, `Pie ${id}`)])
      await expect(result(page)).toContainText(count('begun', 1))
      await page.locator('[name="pasted"]').fill(JSON.stringify([benefit(`a/${id}`, `Tart ${id}`)]))
      await bring(page)
      await expect(result(page)).toContainText(words.anew)
      await bring(page)
      await expect(result(page)).toContainText(words.did)
    })

    test('one text goes into the benefit and the field that are chosen', async ({ page }) => {
      const id = crypto.randomUUID().slice(0, 8)
      await open(page)
      await paste(page, [benefit(`a/${id}`, `Kaya ${id}`)])
      await bring(page)
      await expect(result(page)).toContainText(words.did)
      await open(page)
      await paste(page, text({ 'en-US': 'At the till' }))
      await expect(problems(page)).toContainText(words.problem['no-target'])
      await page.locator('[name="benefit"]').selectOption({ label: `Kaya ${id}` })
      await page.locator('[name="field"]').selectOption('useRules')
      await check(page)
      await expect(result(page)).toContainText(count('changed', 1))
      await bring(page)
      await expect(result(page)).toContainText(words.did)
      await result(page).locator('.records-link').click()
      await expect(page.locator('textarea[name="useRules"]')).toHaveValue('At the till')
    })

    test('what cannot be read is told in words', async ({ page }) => {
      await open(page)
      await check(page)
      await expect(problems(page)).toContainText(words.problem.empty)
      await paste(page, '[{"a":1},\n]')
      await expect(problems(page)).toContainText('line 2, column 1')
      await expect(page.locator('[name="pasted"]')).toHaveValue('[{"a":1},\n]')
      for (const [name, bytes] of [
        ['picture.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
        ['latin.json', Buffer.from('{"benefitTitle":"caf\xe9"}', 'latin1')],
        ['nul.json', Buffer.from('[]\0')],
      ] as const) {
        await choose(page, name, bytes)
        await expect(problems(page)).toContainText(words.problem['not-text'])
      }
      await choose(page, 'deep.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)
      await expect(result(page).locator('[data-code="not-an-object"]')).toBeVisible()
      await choose(page, 'wide.json', `[${'0,'.repeat(600_000)}0]`)
      await expect(problems(page)).toContainText(words.problem['too-many'])
    })
  })
}
