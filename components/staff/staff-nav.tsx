import Link from 'next/link'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

const ITEMS = [
  { key: 'preview', path: '/staff/preview' },
  { key: 'redeem', path: '/staff/redeem' },
  { key: 'programme', path: '/staff/programme' },
  { key: 'registrations', path: '/staff/registrations' },
  { key: 'outbox', path: '/staff/outbox' },
  { key: 'audit', path: '/staff/audit' },
  { key: 'settings', path: '/staff/settings' },
] as const

/** Where staff can go. `path` is the page's own, below the locale. */
export function StaffNav({ locale, path, t }: { locale: Locale; path: string; t: Words<'StaffShell'> }) {
  const here = path.split('?', 1)[0]
  return (
    <nav className="staff-nav" aria-label={t('nav.label')}>
      <ul>
        {ITEMS.map(item => (
          <li key={item.key}>
            <Link
              href={href(locale, item.path)}
              prefetch={false}
              aria-current={here === item.path ? 'page' : undefined}
              className="nav-link"
            >
              {t(`nav.${item.key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
