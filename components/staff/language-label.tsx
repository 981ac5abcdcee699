import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { languageTagFrom } from '@/lib/membership/language-tag'

/** Longer keys are junk; their beginning is enough to find them. */
const SHOWN_MAX_LENGTH = 70

/** A key of a text: the language's name in the staff person's own, where it is a language, and the key as it is spelled. */
export function LanguageLabel({ tag, locale }: { tag: string; locale: Locale }) {
  const name = languageNameOf(tag, locale)
  return (
    <>
      {name !== null && `${name} `}
      <code dir="ltr">{tag.slice(0, SHOWN_MAX_LENGTH)}</code>
    </>
  )
}

/** The name of whatever language a key means, `zh_HK` too; null where it is none. */
export function languageNameOf(tag: string, locale: Locale): string | null {
  const read = languageTagFrom(tag)
  return read?.languageScript ? languageName(read.tag, locale) : null
}
