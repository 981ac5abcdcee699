import Link from 'next/link'
import { NavIcon } from '@/components/site/nav-icon'
import { PendingMark } from '@/components/site/pending-mark'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'

const PLACES = ['activity', 'profile', 'settings'] as const

/** What one often comes for, in words that say more than the navigation has room for. */
export function QuickLinks({ locale, t }: { locale: Locale; t: Words<'Account'> }) {
  return (
    <ul className="quick-links">
      {PLACES.map(place => (
        <li key={place}>
          <Link className="quick-link" href={href(locale, `/${place}`)} prefetch={false}>
            <NavIcon icon={place} />
            {t(place)}
            <PendingMark />
          </Link>
        </li>
      ))}
    </ul>
  )
}
