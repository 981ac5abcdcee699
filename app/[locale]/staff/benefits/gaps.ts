import { type BenefitContent, TEXT_FIELDS } from '@/lib/drafts/content'
import { textFor } from '@/lib/membership/multi-language-text'

const OWN = ['exact', 'shorter-tag', 'same-script']

/** The promised languages in which at least one text of a benefit is another language's. */
export function gapsOf(content: BenefitContent, promised: readonly string[]): string[] {
  return promised.filter(tag =>
    TEXT_FIELDS.some(field => !OWN.includes(textFor([tag], content[field]).reason)),
  )
}
