import { createHash } from 'node:crypto'
import type { MultiLanguageText } from '@/lib/membership/multi-language-text'
import { isBlank } from '@/lib/membership/plain-text'
import type { BenefitContent } from '@/lib/store/benefit-draft'

import { TEXT_FIELDS, type TextField } from '@/lib/text-review/reviewed-benefit'

export type { BenefitContent } from '@/lib/store/benefit-draft'

/** The three texts in one language; an empty one is none. */
export type TextsInLanguage = Record<TextField, string>

/** What is no text but belongs to the benefit: the default language of all three, its picture, its page. */
export type BenefitFacts = { defaultLanguage: string; iconUrl: string; benefitUrl: string }

/** A benefit of which nothing is written yet: the programme's own picture stands in, since one is required. */
export const EMPTY_CONTENT: BenefitContent = {
  benefitTitle: { languageValues: {} },
  useRules: { languageValues: {} },
  useScenarios: { languageValues: {} },
  iconUrl: '/icons/benefits/gift.svg',
  benefitUrl: null,
}

/** What is written of a benefit, without who wrote it, or when. */
export function contentOf(row: BenefitContent): BenefitContent {
  const { benefitTitle, useRules, useScenarios, iconUrl, benefitUrl } = row
  return { benefitTitle, useRules, useScenarios, iconUrl, benefitUrl }
}

/** The three texts under one key of their maps, as that key is spelled there. */
export function textsIn(content: BenefitContent, language: string): TextsInLanguage {
  const texts = TEXT_FIELDS.map(field => [field, ownValue(content[field], language) ?? ''])
  return Object.fromEntries(texts)
}

/** The same benefit with these texts under one key; an empty one takes the key away. */
export function withTexts(content: BenefitContent, language: string, texts: TextsInLanguage): BenefitContent {
  const changed = TEXT_FIELDS.map(field => [field, withText(content[field], language, texts[field])])
  return { ...content, ...Object.fromEntries(changed) }
}

/** Of a benefit whose texts name different defaults: that of the first that names one; empty where none does. */
export function factsOf(content: BenefitContent): BenefitFacts {
  const named = TEXT_FIELDS.map(field => content[field].defaultLanguage).find(Boolean)
  return {
    defaultLanguage: named ?? '',
    iconUrl: content.iconUrl,
    benefitUrl: content.benefitUrl ?? '',
  }
}

/** A text that has nothing in the default language keeps what it had: it would name a text that is not there. */
export function withFacts(content: BenefitContent, facts: BenefitFacts): BenefitContent {
  const { defaultLanguage } = facts
  const texts = TEXT_FIELDS.map(field => {
    const text = content[field]
    const holds = ownValue(text, defaultLanguage) !== undefined
    return [field, holds ? { ...text, defaultLanguage } : text]
  })
  return {
    ...content,
    ...Object.fromEntries(texts),
    iconUrl: facts.iconUrl,
    benefitUrl: facts.benefitUrl || null,
  }
}

/** Every key of the three maps, once, in their own order. */
export function languagesOf(content: BenefitContent): string[] {
  return [...new Set(TEXT_FIELDS.flatMap(field => Object.keys(content[field].languageValues)))]
}

/** Which state of something a form was opened on: equal for equal values, and tells nothing of them. */
export function fingerprintOf(value: TextsInLanguage | BenefitFacts | BenefitContent): string {
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url')
}

/** Whether two contents read alike, in whatever order their maps are. */
export function isSameContent(a: BenefitContent, b: BenefitContent): boolean {
  const plain = (content: BenefitContent) =>
    JSON.stringify([
      ...TEXT_FIELDS.map(field => [
        Object.entries(content[field].languageValues).toSorted(([x], [y]) => (x < y ? -1 : 1)),
        content[field].defaultLanguage ?? null,
      ]),
      content.iconUrl,
      content.benefitUrl,
    ])
  return plain(a) === plain(b)
}

function ownValue({ languageValues }: MultiLanguageText, language: string): string | undefined {
  return Object.hasOwn(languageValues, language) ? languageValues[language] : undefined
}

/** One text with this value under one key; a blank one takes the key away, and the default that named it. */
export function withText(text: MultiLanguageText, language: string, value: string): MultiLanguageText {
  const others = Object.entries(text.languageValues).filter(([key]) => key !== language)
  if (!isBlank(value)) {
    const entries = Object.entries(text.languageValues)
    const at = entries.findIndex(([key]) => key === language)
    const entry: [string, string] = [language, value]
    const kept = at === -1 ? [...entries, entry] : entries.with(at, entry)
    return { ...text, languageValues: Object.fromEntries(kept) }
  }
  const { defaultLanguage, ...rest } = text
  const languageValues = Object.fromEntries(others)
  return defaultLanguage === undefined || defaultLanguage === language
    ? { ...rest, languageValues }
    : { defaultLanguage, languageValues }
}
