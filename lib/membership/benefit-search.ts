import type { BenefitDetail } from './benefit-detail'
import { foldedText } from './folded-text'
import { textFor } from './multi-language-text'

/** The words of a search; none where nothing in it can be searched for. */
export function searchWords(query: string): string[] {
  return foldedText(query).split(/\s+/).filter(Boolean)
}

/**
 * The benefits in whose title, rules or scenarios each of the words stands, as a part of a word too (Chinese has no
 * spaces): in the text that a reader of these languages is shown, or in the one in the benefit's default language.
 */
export function searchedBenefits(
  benefits: readonly BenefitDetail[],
  words: readonly string[],
  preferred: readonly string[],
): readonly BenefitDetail[] {
  if (words.length === 0) return benefits
  return benefits.filter(({ benefitTitle, useRules, useScenarios }) => {
    const texts = [benefitTitle, useRules, useScenarios].flatMap(text => [
      textFor(preferred, text).text,
      textFor([], text).text,
    ])
    const folded = foldedText(texts.join('\n'))
    return words.every(word => folded.includes(word))
  })
}
