import { LocalizedText } from '@/components/membership/localized-text'
import { PreviewCell } from '@/components/staff/preview-cell'
import { TextReasons } from '@/components/staff/text-reasons'
import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'
import type { PreviewContext } from './preview-context'

/** One text alone, as each reader reads it. */
export function TextPreview({ context, text }: { context: PreviewContext; text: MultiLanguageText }) {
  const { locale, t, reasons, readers } = context
  return (
    <div className="preview-grid">
      {readers.map(({ locale: reader, preferred, words }) => {
        const chosen = textFor(preferred, text)
        return (
          <PreviewCell
            key={reader}
            locale={reader}
            caption={
              <TextReasons
                t={reasons}
                locale={locale}
                preferred={preferred}
                texts={[{ field: t('field.text'), text }]}
              />
            }
          >
            <div className="cell">
              <p className="preview-text">
                {chosen.text && <LocalizedText chosen={chosen} locale={reader} t={words} />}
              </p>
            </div>
          </PreviewCell>
        )
      })}
    </div>
  )
}
