import Link from 'next/link'
import { href, type PagePath } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { NavIcon } from './nav-icon'
import type { NAV_ICONS } from './nav-icons'
import { PendingMark } from './pending-mark'

const ITEMS = [
  { key: 'account', path: '/account' },
  { key: 'card', path: '/card' },
  { key: 'benefits', path: '/benefits' },
  { key: 'activity', path: '/activity' },
  { key: 'settings', path: '/settings' },
] as const satisfies readonly { key: keyof typeof NAV_ICONS; path: PagePath }[]

/** Where a member can go: in the header on a wide screen, a bar under the thumb on a phone; one list, so said once. */
export function MemberNav({ locale, path, t }: { locale: Locale; path: string; t: Words<'Site'> }) {
  return (
    <nav className="member-nav" aria-label={t('nav.member')}>
      <ul>
        {ITEMS.map(item => (
          <li key={item.key}>
            <Link
              href={href(locale, item.path)}
              prefetch={false}
              aria-current={currentOf(path, item.path)}
              className="member-link"
            >
              <NavIcon icon={item.key} />
              <span>{t(`nav.${item.key}`)}</span>
              <PendingMark />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A page below an entry belongs to it without being it; what is asked of a page does not make it another. */
function currentOf(path: string, entry: string): 'page' | 'true' | undefined {
  if (path.split('?')[0] === entry) return 'page'
  return path.startsWith(`${entry}/`) ? 'true' : undefined
}
