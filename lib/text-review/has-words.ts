import { foldedText } from '@/lib/membership/folded-text'
import { type ReviewedBenefit, TEXT_FIELDS, type TextField } from './reviewed-benefit'

/** Whether each of the words (by `searchWords`) stands in some text of a benefit, in whatever language. */
export function hasWords(benefit: Pick<ReviewedBenefit, TextField>, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const texts = TEXT_FIELDS.flatMap(field => Object.values(benefit[field].languageValues))
  return holdsWords(texts.join('\n'), words)
}

/** The same for one text. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const folded = foldedText(text)
  return words.every(word => folded.includes(word))
}
