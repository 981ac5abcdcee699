import Link from 'next/link'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'

const ITEMS = [
  { key: 'signIn', path: '/settings' },
  { key: 'choices', path: '/settings/choices' },
  { key: 'data', path: '/settings/data' },
] as const

/** The three pages of the settings, on each of them. */
export async function SettingsNav({
  locale,
  current,
}: {
  locale: Locale
  current: (typeof ITEMS)[number]['path']
}) {
  const t = await wordsFor(locale, 'Settings')
  return (
    <nav className="settings-nav" aria-label={t('nav.label')}>
      <ul>
        {ITEMS.map(({ key, path }) => (
          <li key={key}>
            <Link
              href={href(locale, path)}
              prefetch={false}
              aria-current={path === current ? 'page' : undefined}
            >
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
