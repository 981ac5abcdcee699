import { LocalizedText } from '@/components/membership/localized-text'
import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'
import type { PreviewContext } from './preview-context'
import { ReaderPreview } from './reader-preview'
import { ReadersGrid } from './readers-grid'

/** One text alone, as each reader reads it. */
export function TextPreview({ context, text }: { context: PreviewContext; text: MultiLanguageText }) {
  const { t, readers } = context
  return (
    <ReadersGrid context={context}>
      {readers.map(reader => {
        const chosen = textFor(reader.drawnFor, reader.textOf(text))
        return (
          <ReaderPreview
            key={reader.id}
            context={context}
            reader={reader}
            texts={[{ field: t('field.text'), text }]}
          >
            <div className="cell">
              <p className="preview-text">
                {chosen.text && <LocalizedText chosen={chosen} locale={reader.locale} t={reader.words} />}
              </p>
            </div>
          </ReaderPreview>
        )
      })}
    </ReadersGrid>
  )
}
