import type { BenefitContent } from '@/lib/drafts/content'
import { coverageOf } from '@/lib/text-review/coverage'

/** The promised languages in which at least one text of a benefit is another language's. */
export function gapsOf(content: BenefitContent, promised: readonly string[]): string[] {
  const { languages } = coverageOf([{ ...content, benefitInstanceId: '' }], promised)
  return languages.filter(({ percent }) => percent < 100).map(({ language }) => language)
}
