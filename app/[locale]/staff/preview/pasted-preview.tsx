import type { Readable } from '@/lib/text-review/pasted'
import type { PastedReview } from '@/lib/text-review/review-pasted'
import { PastedBenefits } from './pasted-benefits'
import { PastedReviewed } from './pasted-review'
import type { PreviewContext } from './preview-context'
import { TextPreview } from './text-preview'

type Props = {
  context: PreviewContext
  pasted: Readable
  review: PastedReview
  promised: readonly string[]
}

/** What the checks found, then what could be read, drawn. One bad element never hides the others. */
export function PastedPreview({ context, pasted, review, promised }: Props) {
  return (
    <>
      <PastedReviewed context={context} review={review} promised={promised} />
      {pasted.kind === 'text' ? (
        <TextPreview context={context} text={pasted.text} />
      ) : (
        <PastedBenefits context={context} benefits={pasted.benefits} />
      )}
    </>
  )
}
