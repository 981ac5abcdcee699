import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { LOCALES } from '@/lib/i18n/routing'
import { testWords } from '@/lib/i18n/testing/words'
import { AccountNotices } from './account-notices'
import type { AccountView } from './account-view'

vi.mock('./actions', () => ({ bindMyCard: async () => {} }))

describe.each(LOCALES)('in %s', locale => {
  const t = testWords(locale, 'Account')
  const drawn = (view: Pick<AccountView, 'missing' | 'allowRedeem'>) =>
    renderToStaticMarkup(
      <AccountNotices locale={locale} t={t} view={view as AccountView} notice={undefined} />,
    )

  test('whoever may not redeem is told so, and how to go on', () => {
    const html = drawn({ missing: null, allowRedeem: false })
    for (const words of [t('noRedeeming.title'), t('noRedeeming.text')]) expect(html).toContain(words)
  })

  test.each([true, null])('whoever may (%s) is told nothing', allowRedeem => {
    expect(drawn({ missing: null, allowRedeem })).toBe('')
  })

  test('a card that is being set up is told of once, as that', () => {
    const html = drawn({ missing: 'accepted', allowRedeem: null })
    expect(html).toContain(t('missing.accepted.title'))
    expect(html.match(/notice-title/g)).toHaveLength(1)
  })
})
