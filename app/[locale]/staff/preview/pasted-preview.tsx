import type { Readable } from '@/lib/text-review/pasted'
import { PastedBenefits } from './pasted-benefits'
import { PastedFindings } from './pasted-findings'
import type { PreviewContext } from './preview-context'
import { TextPreview } from './text-preview'

type Props = { context: PreviewContext; pasted: Readable }

/** What could be read, drawn; what could not, by its path. One bad element never hides the others. */
export function PastedPreview({ context, pasted }: Props) {
  const { t } = context
  return (
    <>
      <PastedFindings context={context} tone="bad" title={t('rejected')} findings={pasted.rejected} />
      {pasted.kind === 'text' ? (
        <TextPreview context={context} text={pasted.text} />
      ) : (
        <PastedBenefits context={context} benefits={pasted.benefits} />
      )}
      <PastedFindings context={context} tone="note" title={t('flags')} findings={pasted.flags} />
    </>
  )
}
