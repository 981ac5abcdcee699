import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'
import type { PreviewContext } from './preview-context'

/** A benefit's title in the staff person's own language, as well as it has one. */
export function BenefitTitle({ context, text }: { context: PreviewContext; text: MultiLanguageText }) {
  const title = textFor([context.locale], text)
  if (!title.text) return context.t('untitled')
  return (
    <bdi lang={title.language ?? undefined} dir={title.direction}>
      {title.text}
    </bdi>
  )
}
