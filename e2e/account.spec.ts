import en from '@/messages/en.json' with { type: 'json' }
import { expect, join, newPerson, type Page, signIn, test } from './support/test'

const figures = (page: Page) => page.locator('.figures')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a new member is shown what is really missing, and where to do it', async ({ page }) => {
      await join(page, 'en', newPerson())
      const steps = page.getByRole('region', { name: en.Account.steps.title }).getByRole('listitem')
      const { card, birthday } = en.Account.steps
      for (const told of [en.Account.unconfirmed.text, card.title, birthday.title])
        await expect(steps.getByText(told)).toBeVisible()
      // They were asked about news when they joined.
      await expect(steps).toHaveCount(3)
      await expect(figures(page).getByText(en.PointsSummary.none)).toBeVisible()
      await expect(figures(page).getByText(en.EndingBenefits.none)).toBeVisible()
      await expect(figures(page).getByText('on the way to')).toBeVisible()
      await steps.getByRole('link', { name: birthday.go }).click()
      await expect(page).toHaveURL(/\/en\/profile$/)
    })

    test('the card leads to where it is shown', async ({ page, signIns }) => {
      await signIn(page, 'en', signIns.member.identity, signIns.member.password)
      const art = await page.locator('.card-art').boundingBox()
      await page.mouse.click((art?.x ?? 0) + 20, (art?.y ?? 0) + 20)
      await expect(page).toHaveURL(/\/en\/card$/)
    })
  })
}

test.describe('at a glance', () => {
  async function seenBy(
    page: Page,
    who: RegExp,
    members: { who: string; identity: string; password: string }[],
  ) {
    const member = members.find(person => who.test(person.who))
    if (!member) throw new Error(`Nobody of the sample is ${who}`)
    await signIn(page, 'en', member.identity, member.password)
    await expect(page).toHaveURL(/\/en\/account$/)
  }

  test('a rich member sees points, worth, tier, money, and what ends first', async ({ page, signIns }) => {
    await seenBy(page, /rich/, signIns.members)
    await expect(
      figures(page)
        .getByText(/^\d{2,3},\d{3}$/)
        .first(),
    ).toBeVisible()
    for (const told of [
      /^Worth up to MYR\s[\d,]+\.00, in steps of MYR\s1\.00\.$/,
      /^As of .+ Malaysia Time$/,
    ])
      await expect(figures(page).getByText(told)).toBeVisible()
    await expect(figures(page).getByText(en.TierProgress.highest)).toBeVisible()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    // Of the 21,300 earned 345 days ago 5,000 are spent; the 34,000 after them end 55 days later.
    await expect(figures(page).locator('.expiring-first')).toContainText('16,300 points end on')
    await expect(figures(page).locator('.expiring-row')).toHaveText(/34,000 points/)
    const soonest = figures(page).locator('.ending').getByRole('listitem')
    await expect(soonest).toHaveCount(3)
    await expect(soonest.first()).toContainText('A kopi on the house')
    await expect(page.getByRole('region', { name: en.Account.steps.title })).toHaveCount(0)
  })

  test('a member with nothing left is told so, and not of a first visit', async ({ page, signIns }) => {
    await seenBy(page, /everything expired/, signIns.members)
    await expect(figures(page).getByText(en.PointsSummary.noneLeft)).toBeVisible()
    await expect(figures(page).getByText(en.EndingBenefits.none)).toBeVisible()
    await expect(figures(page).locator('.expiring')).toHaveCount(0)
  })

  test('a member below zero is told why, and of nothing that ends', async ({ page, signIns }) => {
    await seenBy(page, /refund/, signIns.members)
    await expect(figures(page).getByText(en.PointsSummary.negative)).toBeVisible()
    await expect(figures(page).locator('.expiring')).toHaveCount(0)
    await expect(page.getByRole('progressbar')).toHaveCount(1)
  })
})
