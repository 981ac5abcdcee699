import type { ReactNode } from 'react'
import { PreviewCell } from '@/components/staff/preview-cell'
import { TextReasons } from '@/components/staff/text-reasons'
import { directionOfLocale, isLocale, LOCALE_NAMES } from '@/lib/i18n/routing'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import type { PreviewContext } from './preview-context'
import type { Reader } from './readers'

type Props = {
  context: PreviewContext
  reader: Reader
  /** The texts whose languages are told, once for all of the reader's cells. */
  texts: readonly { field: string; text: MultiLanguageText }[]
  /** What a cell shows: one and the same, so that it travels once however many devices it is seen on. */
  children: ReactNode
}

/** What one reader sees, on every device that was asked for. */
export function ReaderPreview({ context, reader, texts, children }: Props) {
  const { t, reasons, locale, views } = context
  const { id, preferred } = reader
  const name = isLocale(id) ? LOCALE_NAMES[id] : t(`pseudo.${id}`)
  const direction = directionOfLocale(reader.locale)
  const cells = views.map(({ words, ...view }) => (
    <PreviewCell
      key={words}
      view={view}
      name={`${name} · ${words}`}
      caption={views.length > 1 ? words : null}
      lang={id}
      direction={direction}
    >
      {children}
    </PreviewCell>
  ))
  const isWide = views.some(({ device }) => device !== 'phone')
  return (
    <section className="preview-reader">
      <p className="preview-name">
        {isLocale(id) ? (
          <bdi lang={id} dir={direction}>
            {name}
          </bdi>
        ) : (
          name
        )}{' '}
        <code dir="ltr">{id}</code>
      </p>
      {isWide ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too
        // biome-ignore lint/a11y/useSemanticElements: there is no field in it, and a region for each would bury the page's own
        <div className="preview-strip" role="group" tabIndex={0} aria-label={t('strip', { reader: name })}>
          {cells}
        </div>
      ) : (
        <div className="preview-strip">{cells}</div>
      )}
      <TextReasons t={reasons} locale={locale} preferred={preferred} texts={texts} />
    </section>
  )
}
