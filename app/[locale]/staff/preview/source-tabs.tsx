import type { Route } from 'next'
import Link from 'next/link'
import { PendingMark } from '@/components/site/pending-mark'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { previewPath } from './preview-address'
import type { PreviewView } from './shown'
import type { ViewOptions } from './view-options'

type Props = { locale: Locale; t: Words<'StaffPreview'>; view: PreviewView; options: ViewOptions }

/** Where what is seen comes from; the options go along. */
export function SourceTabs({ locale, t, view, options }: Props) {
  return (
    <nav className="source-tabs" aria-label={t('source')}>
      <ul>
        {([false, true] as const).map(isPaste => (
          <li key={String(isPaste)}>
            <Link
              className="source-tab"
              href={`/${locale}${previewPath({ isPaste }, options)}` as Route}
              aria-current={view.isPaste === isPaste ? 'page' : undefined}
              prefetch={false}
            >
              {t(isPaste ? 'paste.title' : 'choose.title')}
              <PendingMark />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
