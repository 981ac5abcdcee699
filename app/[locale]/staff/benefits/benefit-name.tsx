import type { BenefitContent } from '@/lib/drafts/content'
import { textFor } from '@/lib/membership/multi-language-text'

type Props = { content: BenefitContent; preferred: readonly string[]; untitled: string }

/** A benefit's title as well as the staff person's language has it. */
export function BenefitName({ content, preferred, untitled }: Props) {
  const title = textFor(preferred, content.benefitTitle)
  if (!title.text) return untitled
  return (
    <bdi lang={title.language ?? undefined} dir={title.direction}>
      {title.text}
    </bdi>
  )
}
