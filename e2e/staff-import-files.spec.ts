import en from '@/messages/en.json' with { type: 'json' }
import { benefit, bring, choose, count, open, paste, result, text, words } from './support/import'
import { STAFF_STATE } from './support/states'
import { expect, problems, test } from './support/test'

test.use({ storageState: STAFF_STATE })

test('a CSV is imported by its rows, and what is wrong is told by its line', async ({ page }) => {
  const id = crypto.randomUUID().slice(0, 8)
  const rows = [
    'benefitInstanceId;field;language;text',
    `a/${id};benefitTitle;en-US;Cup ${id}`,
    `a/${id};benefitTitle;ar;"قهوة; ""مجانية"""`,
    `a/${id};useRules;en-US;'=1+1`,
    `a/${id};defaultLanguage;;en-US`,
    `b/${id};useRules;en_US;x`,
    `b/${id};title;en;x`,
  ]
  await open(page)
  await choose(page, 'texts.csv', `\uFEFF${rows.join('\r\n')}\r\n`, 'text/csv')
  await expect(result(page)).toContainText(count('begun', 1))
  await expect(result(page)).toContainText(count('refused', 1))
  for (const line of [6, 7])
    await expect(result(page)).toContainText(words.line.replace('{line}', String(line)))
  await bring(page)
  await expect(result(page)).toContainText(words.did)
  await result(page).locator('.records-link').click()
  await expect(page.locator('textarea[name="useRules"]')).toHaveValue('=1+1')

  await open(page)
  await choose(page, 'broken.csv', 'benefitInstanceId,field,language,text\na,useRules,en,"x"y', 'text/csv')
  await expect(problems(page)).toContainText('line 2, column 4')
  await choose(page, 'other.csv', 'name,text\na,b', 'text/csv')
  await expect(problems(page)).toContainText(words.problem['no-columns'])
})

test('a file that is too large is told before it is sent, and after it where there is no JavaScript', async ({
  page,
  browser,
  baseURL,
}) => {
  const large = Buffer.alloc(9 * 1_048_576, ' ')
  await open(page)
  await choose(page, 'large.json', large)
  await expect(problems(page)).toContainText(words.problem['too-large'])

  const context = await browser.newContext({
    storageState: STAFF_STATE,
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  })
  const plain = await context.newPage()
  await open(plain)
  await choose(plain, 'large.json', large)
  await expect(plain.locator('h1')).toHaveText(en.Problem['413'].title)
  await open(plain)
  await choose(plain, 'lines.json', `[${'\n'.repeat(4_500_000)}]`)
  await expect(problems(plain)).toContainText(words.problem['too-large'])
  await context.close()
})

test('7 MiB are read, and sent again without JavaScript too', async ({ browser, baseURL }) => {
  test.slow()
  const id = crypto.randomUUID().slice(0, 8)
  const words256 = Object.fromEntries(
    ['en-US', 'ms-MY', 'zh-CN', 'zh-TW', 'ar'].map(tag => [tag, `${tag} ${'x'.repeat(240)}`]),
  )
  const file = JSON.stringify(
    Array.from({ length: 1_500 }, (_, at) =>
      benefit(`${id}/${at}`, `${id} ${at}`, { useRules: text(words256), useScenarios: text(words256) }),
    ).concat(benefit(`${id}/pad`, `${id} pad`, { extendInfo: 'x'.repeat(2_400_000) })),
    null,
    2,
  )
  expect(file.length).toBeGreaterThan(7_000_000)
  const context = await browser.newContext({
    storageState: STAFF_STATE,
    javaScriptEnabled: false,
    ...(baseURL ? { baseURL } : {}),
  })
  const page = await context.newPage()
  await open(page)
  await choose(page, 'large.json', file)
  await expect(result(page)).toContainText(words.count.begun.replace('{printed}', '1,501'), {
    timeout: 30_000,
  })
  // The whole came back, in no box that anybody would have to wait for. 1,501 drafts would be in every other test's way: it is not what was shown any more.
  const box = page.locator('[name="kept"]')
  await box.evaluate((area: HTMLTextAreaElement) => {
    area.value += '\n'
  })
  await bring(page)
  await expect(result(page)).toContainText(words.anew, { timeout: 30_000 })
  await expect(result(page)).toContainText(words.count.begun.replace('{printed}', '1,501'), {
    timeout: 30_000,
  })
  await context.close()
})

for (const format of ['json', 'csv'] as const) {
  test(`the catalogue as ${format} comes back as the same, and is written down`, async ({ page }) => {
    await page.goto('/en/staff/benefits')
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: en.StaffBenefits.export[format] }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toBe(`benefits-newest.${format}`)
    await open(page)
    await page.locator('[name="file"]').setInputFiles(await file.path())
    await page.getByRole('button', { name: words.check }).click()
    await expect(result(page)).toContainText(words.noChange)
    await expect(result(page)).not.toContainText(words.refused)
    await page.goto('/en/staff/audit?event=benefits-exported')
    await expect(page.locator('.records')).toContainText(en.StaffAudit.event['benefits-exported'])
  })
}

test('an export holds the draft, or what members read, and whatever is asked of it', async ({ page }) => {
  const id = crypto.randomUUID().slice(0, 8)
  await open(page)
  await paste(page, [benefit(`a/${id}`, `Scone ${id}`)])
  await bring(page)
  await expect(result(page)).toContainText(words.did)
  const asked = (query: string) => page.request.get(`/en/staff/benefits/export?${query}`)
  expect(await (await asked('format=csv')).text()).toContain(`Scone ${id}`)
  expect(await (await asked('format=csv&version=published')).text()).not.toContain(`Scone ${id}`)
  const odd = await asked('format=exe&version=x&benefit=nothing&benefit=%00')
  expect(odd.status()).toBe(200)
  expect(await odd.json()).toEqual([])
  expect(odd.headers()['cache-control']).toContain('no-store')
})
