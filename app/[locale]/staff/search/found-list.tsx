import Link from 'next/link'
import type { ReactNode } from 'react'
import { href, type PagePath } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'

type Props = {
  id: string
  title: string
  locale: Locale
  found: readonly { key: string; path: PagePath; name: ReactNode }[]
}

/** What was found of one kind; nothing where nothing was. */
export function FoundList({ id, title, locale, found }: Props) {
  if (found.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <ul className="search-found">
        {found.map(({ key, path, name }) => (
          <li key={key}>
            <Link href={href(locale, path)} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
