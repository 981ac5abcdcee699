import { isOwnLanguage } from '@/lib/i18n/format'
import { type PseudoLocale, pseudoText } from '@/lib/i18n/pseudo-text'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'

/**
 * The text that an English reader would be shown, rewritten and alone: under the pseudo-locale's own tag where it is English,
 * else under its own, so that what is marked as another language stays marked.
 */
export function pseudoMultiText(
  pseudo: PseudoLocale,
  preferred: readonly string[],
  text: MultiLanguageText,
): MultiLanguageText {
  const { text: chosen, language, key } = textFor(preferred, text)
  if (key === null) return text
  const isEnglish = language !== null && isOwnLanguage(language, 'en')
  return { languageValues: { [isEnglish ? pseudo : key]: pseudoText(pseudo, chosen) } }
}

/** A benefit with each of its texts so rewritten. */
export function pseudoBenefit(
  pseudo: PseudoLocale,
  preferred: readonly string[],
  benefit: BenefitDetail,
): BenefitDetail {
  const rewritten = (text: MultiLanguageText) => pseudoMultiText(pseudo, preferred, text)
  return {
    ...benefit,
    benefitTitle: rewritten(benefit.benefitTitle),
    useRules: rewritten(benefit.useRules),
    useScenarios: rewritten(benefit.useScenarios),
  }
}
