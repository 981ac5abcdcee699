import type { ReactNode } from 'react'
import { directionOfLocale, LOCALE_NAMES, type Locale } from '@/lib/i18n/routing'

type Props = {
  /** The reader's, whose page is shown. */
  locale: Locale
  /** Drawn by the member's own components. */
  children: ReactNode
  /** What staff read about it, outside the member's markup. */
  caption: ReactNode
}

/** One reader's view: a box with its own language, direction and width, in which the member components do the rest. */
export function PreviewCell({ locale, children, caption }: Props) {
  const direction = directionOfLocale(locale)
  return (
    <section className="preview-cell">
      <h3 className="preview-name">
        <bdi lang={locale} dir={direction}>
          {LOCALE_NAMES[locale]}
        </bdi>{' '}
        <code dir="ltr">{locale}</code>
      </h3>
      <div className="preview-stage @container" lang={locale} dir={direction}>
        {children}
      </div>
      {caption}
    </section>
  )
}
