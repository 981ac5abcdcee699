import type { BenefitContent } from '@/lib/drafts/content'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { checkMultiLanguageText } from '@/lib/membership/multi-language-text-schema'
import { safeHttpsUrl } from '@/lib/membership/safe-url'
import { type Fault, REVIEW_CODES, type ReviewCode } from '@/lib/text-review/finding'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'

/** A text as the editor keeps it: line breaks as the document's examples have them, no spaces around it. */
export function tidyText({ languageValues, ...rest }: MultiLanguageText): MultiLanguageText {
  const values = Object.entries(languageValues).map(([key, value]) => [
    key,
    value.replace(/\r\n?/g, '\n').trim(),
  ])
  return { ...rest, languageValues: Object.fromEntries(values) }
}

export function tidyContent(content: BenefitContent): BenefitContent {
  const texts = TEXT_FIELDS.map(field => [field, tidyText(content[field])])
  return { ...content, ...Object.fromEntries(texts) }
}

/**
 * What breaks the document's rules in `after` and did not stand in `before` already: a file is never blamed for what was
 * there before it.
 */
export function contentFaults(before: BenefitContent, after: BenefitContent): Fault[] {
  return [
    ...TEXT_FIELDS.flatMap(field =>
      newFlags(before[field], after[field]).map(({ key, code }): Fault => {
        const below = code === 'default-missing' ? 'defaultLanguage' : `languageValues.${key}`
        return { field, language: key, code, path: `${field}.${below}` }
      }),
    ),
    ...(before.iconUrl !== after.iconUrl && iconUrlFrom(after.iconUrl, []) === null
      ? urlFaults('iconUrl', after.iconUrl)
      : []),
    ...(before.benefitUrl !== after.benefitUrl ? urlFaults('benefitUrl', after.benefitUrl ?? '') : []),
  ]
}

function newFlags(before: MultiLanguageText, after: MultiLanguageText): { key: string; code: ReviewCode }[] {
  const stood = before.languageValues
  return checkMultiLanguageText(after).flatMap(({ key, code }): { key: string; code: ReviewCode }[] => {
    if (key === null || !isReviewCode(code)) return []
    // Of two spellings of one language the flag is on the later one, which need not be the newer.
    if (code === 'duplicate-language') return [{ key, code }]
    const isOld =
      code === 'default-missing'
        ? before.defaultLanguage === key && !Object.hasOwn(stood, key)
        : Object.hasOwn(stood, key) && stood[key] === after.languageValues[key]
    return isOld ? [] : [{ key, code }]
  })
}

const isReviewCode = (code: string): code is ReviewCode => Object.hasOwn(REVIEW_CODES, code)

function urlFaults(field: string, url: string): Fault[] {
  if (url === '' || safeHttpsUrl(url) !== null) return []
  return [{ field, language: null, code: 'unsafe-url', path: field }]
}
