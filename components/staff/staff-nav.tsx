import Link from 'next/link'
import { PendingMark } from '@/components/site/pending-mark'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { DESK_GROUPS } from './desk-pages'

type Props = { locale: Locale; path: string; t: Words<'StaffShell'> }

/** Where staff can go: beside the page where there is room, above it where there is none. `path` is the page's own. */
export function StaffNav({ locale, path, t }: Props) {
  return (
    <nav className="desk-nav no-print" aria-label={t('nav.label')}>
      {DESK_GROUPS.map(({ group, entries }) => (
        <div key={group} className="desk-group">
          <p className="desk-group-name" id={`desk-${group}`}>
            {t(`nav.group.${group}`)}
          </p>
          <ul aria-labelledby={`desk-${group}`}>
            {entries.map(entry => (
              <li key={entry.key}>
                <Link
                  href={href(locale, entry.path)}
                  prefetch={false}
                  aria-current={currentOf(path, entry.path)}
                  className="desk-link"
                >
                  {t(`nav.${entry.key}`)}
                  <PendingMark />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** A page below an entry belongs to it without being it. */
function currentOf(path: string, entry: string): 'page' | 'true' | undefined {
  if (path.split('?', 1)[0] === entry) return 'page'
  return path.startsWith(`${entry}/`) ? 'true' : undefined
}
