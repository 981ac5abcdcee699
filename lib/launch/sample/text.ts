import type { MultiLanguageText } from '@/lib/membership/multi-language-text'

type SampleLanguage = 'en-US' | 'ms-MY' | 'zh-CN' | 'zh-TW' | 'ar'

/** A text in all five languages of the portal, English where a reader has none of them. */
export function complete(languageValues: Record<SampleLanguage, string>): MultiLanguageText {
  return { languageValues, defaultLanguage: 'en-US' }
}
