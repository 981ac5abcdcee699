import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import en from '@/messages/en.json' with { type: 'json' }
import { EVERYTHING, paste, showButton, stageOf, stages } from './support/preview'
import { STAFF_STATE } from './support/states'
import { expect, type Page, test } from './support/test'

test.use({ storageState: STAFF_STATE })

const t = en.StaffPreview
const textOf = (languageValues: Record<string, string>): MultiLanguageText => ({ languageValues })

const benefitsOf = (count: number, given: object = {}) =>
  Array.from({ length: count }, (_, index) => ({
    benefitInstanceId: `b-${index}`,
    status: 'ACTIVATED',
    createdTime: '2026-01-01T00:00:00+08:00',
    expireTime: '2099-01-01T00:00:00+08:00',
    benefitTitle: textOf({ 'en-US': `Kopi ${index}` }),
    useRules: textOf({ 'en-US': 'One a visit.' }),
    useScenarios: textOf({ 'en-US': 'Everywhere, 24/7.' }),
    iconUrl: '',
    ...given,
  }))

const tick = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByLabel(name, { exact: true }).check()
const openMore = (page: Page) => page.getByText(t.more).click()

for (const javaScriptEnabled of [true, false])
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('small unasked, it grows by what is ticked, and the address keeps it', async ({ page }) => {
      await page.goto('/en/staff/preview')
      await expect(stages(page)).toHaveCount(1)
      await tick(page, t.option.locale, 'العربية')
      await tick(page, t.option.device, t.device.desktop)
      await tick(page, t.option.theme, t.theme.dark)
      await tick(page, t.option.scale, '200%')
      await showButton(page).click()
      await expect(stages(page)).toHaveCount(2 * 2 * 2 * 2)
      await expect(page.locator('.preview-facts')).toContainText(`16 cells${t.cellsOf} 1 × 2 × 8`)
      await expect(page).toHaveURL(/locale=en&locale=ar&device=phone&device=desktop&theme=light&theme=dark/)
      const name = 'العربية · Desktop · Dark · 200%'
      await expect(page.getByRole('figure', { name })).toBeVisible()
      const colour = (theme: string) =>
        stageOf(page, 'ar', { theme }).evaluate(stage => getComputedStyle(stage).backgroundColor)
      expect(await colour('dark')).not.toBe(await colour('light'))
      await page.reload()
      await expect(stages(page)).toHaveCount(16)
      await page.getByRole('link', { name: t.paste.title }).click()
      await expect(page.getByRole('checkbox', { name: t.theme.dark })).toBeChecked()
    })

    test('a pasted text is seen with the options of its own form, and goes into no address', async ({
      page,
    }) => {
      await page.goto('/en/staff/preview?source=paste')
      await page.locator('textarea').fill(JSON.stringify(benefitsOf(2)))
      await tick(page, t.option.device, t.device.tablet)
      await tick(page, t.option.locale, t.all)
      await openMore(page)
      await page.getByLabel('USED').check()
      await showButton(page).click()
      await expect(stages(page)).toHaveCount(2 * 5 * 2)
      await expect(stageOf(page, 'ar', { device: 'tablet' }).locator('[data-status="USED"]')).toHaveCount(2)
      await expect(page.getByRole('checkbox', { name: t.device.tablet })).toBeChecked()
      expect(page.url()).not.toContain('Kopi')
      await page.getByRole('checkbox', { name: t.device.tablet }).uncheck()
      await showButton(page).click()
      await expect(stages(page)).toHaveCount(2 * 5)
      if (javaScriptEnabled) await expect(page.locator('#result')).toBeFocused()
    })
  })

test.describe('by address', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader’s languages are tried after the page’s own, and which one was met is told', async ({
    page,
  }) => {
    const value = textOf({ 'zh-TW': '請你喝杯咖啡', ar: 'قهوة' })
    await paste(page, value, `locale=en&locale=ar&reader=${encodeURIComponent('fr, zh-HK;q=0.9, !!, *')}`)
    await expect(stageOf(page, 'en').locator('bdi[lang="zh-TW"]')).toHaveText('請你喝杯咖啡')
    await expect(stageOf(page, 'ar').locator('bdi[lang="ar"]')).toHaveText('قهوة')
    const [first, second] = await page.locator('.reason').allTextContents()
    expect(first).toContain(`language number 3, zh-HK: the same language and script`)
    expect(second).toContain("Exactly the reader's language number 1, ar.")
    await expect(page.getByLabel(t.reader.label)).toHaveAccessibleDescription(/!!, \*/)
    await expect(page.getByText('fr, zh-HK', { exact: true })).toBeVisible()
  })

  test('a chosen moment and state are what the member would see then', async ({ page }) => {
    const statusAt = async (search: string) => {
      await paste(page, benefitsOf(1, { expireTime: '2026-12-31T23:59:00+08:00' }), search)
      return stageOf(page, 'en').locator('.benefit').getAttribute('data-status')
    }
    expect(await statusAt('at=2026-12-31T23:58')).toBe('ACTIVATED')
    await expect(stageOf(page, 'en')).toContainText(en.Benefit.status.ACTIVATED)
    await expect(stageOf(page, 'en')).toContainText('Ends today')
    expect(await statusAt('at=2026-12-31T23:59')).toBe('EXPIRED')
    expect(await statusAt('at=2026-12-31T23:59&status=USED')).toBe('USED')
    expect(await statusAt('at=2026-12-31T23:58&status=EXPIRED')).toBe('EXPIRED')
    expect(await statusAt('at=2026-12-31T15:58&zone=Europe/London')).toBe('ACTIVATED')
    await expect(stageOf(page, 'en')).toContainText('31 December 2026 at 15:59 Greenwich Mean Time')
    expect(await statusAt('at=2026-12-31T15:59&zone=Europe/London')).toBe('EXPIRED')
  })

  test('an example of the programme runs out after its thirty days', async ({ page }) => {
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)
    for (const [days, status] of [
      [29, 'ACTIVATED'],
      [31, 'EXPIRED'],
    ] as const) {
      await page.goto(`/en/staff/preview?locale=en&zone=UTC&at=${inDays(days)}`)
      await expect(stageOf(page, 'en').locator('.benefit')).toHaveAttribute('data-status', status)
    }
  })

  test('pseudo-locales rewrite our words and the merchant’s, but no number, and mirror the page', async ({
    page,
  }) => {
    await paste(page, benefitsOf(1, { useRules: textOf({ ja: 'コーヒー' }) }), 'locale=en-XA&locale=ar-XB')
    const long = stageOf(page, 'en-XA')
    await expect(long.locator('h3')).toHaveText(/^\[Köpî 0 öñé.*\]$/)
    await expect(long.locator('.badge').first()).toHaveText(/^\[Réåd.* tö ûšé.*\]$/)
    await expect(long.locator('.benefit-validity')).toContainText('2099')
    await expect(long.locator('[lang="ja"]')).toContainText('コーヒー')
    await expect(long.locator('.language-note')).toContainText('Jåpåñéšé')
    const turned = stageOf(page, 'ar-XB')
    await expect(turned).toHaveAttribute('dir', 'rtl')
    await expect(turned.locator('h3 bdi')).toHaveText('كوپي 0')
    await expect(turned.locator('h3 bdi')).toHaveAttribute('dir', 'rtl')
    await expect(turned.locator('dd').first()).toHaveText(/24\/7/)
    await expect(page.locator('.reason').first()).toContainText('English en-US')
  })

  test('what cannot be read is left out and told', async ({ page }) => {
    const bad =
      'locale=xx&device=watch&theme=<b>&scale=150&status=GONE&at=tomorrow&zone=Mars/Olympus&reader=%00'
    const answer = await page.goto(`/en/staff/preview?${bad}`)
    expect(answer?.status()).toBe(200)
    await expect(stages(page)).toHaveCount(1)
    const notice = page.locator('.notice', { hasText: t.strange })
    for (const text of ['xx', 'watch', '<b>', '150', 'GONE']) await expect(notice).toContainText(text)
    await expect(page.getByLabel(t.at.label)).toHaveAccessibleDescription(new RegExp(t.at.unread))
    await expect(page.getByLabel(t.zone.label)).toHaveAccessibleDescription(new RegExp(t.zone.unknown))
    await paste(page, benefitsOf(1), bad)
    await expect(stages(page)).toHaveCount(1)
  })

  test('thirty benefits are drawn for five readers on three devices; of more than that it is said what is not', async ({
    page,
  }) => {
    await paste(page, benefitsOf(30), 'locale=all&device=phone&device=tablet&device=desktop')
    await expect(stages(page)).toHaveCount(450)
    await expect(page.getByText(t.fewerViews)).toHaveCount(0)
    await paste(page, benefitsOf(30), EVERYTHING)
    await expect(page.locator('.preview-item')).toHaveCount(5)
    await expect(stages(page)).toHaveCount(5 * 7 * 12)
    await expect(page.getByText('25 more benefits')).toBeVisible()
    await expect(page.getByText(t.fewerViews)).toBeVisible()
  })
})
