import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type ChosenText, type MultiLanguageText, textFor } from '@/lib/membership/multi-language-text'

type Props = {
  t: Words<'TextReason'>
  /** The staff person's own language, in which the reasons are told. */
  locale: Locale
  preferred: readonly string[]
  /** Each text under the name of its field, in the staff person's language. */
  texts: readonly { field: string; text: MultiLanguageText }[]
}

/** Which language each text of a cell is shown in, and why that one; fields of the same fate are told together. */
export function TextReasons({ t, locale, preferred, texts }: Props) {
  return (
    <dl className="reasons">
      {fatesOf(preferred, texts).map(({ chosen, fields }) => (
        <div key={fields.join()} className="reason" data-reason={chosen.reason}>
          <dt>{fields.join(' · ')}</dt>
          <dd>
            <LanguageOf chosen={chosen} locale={locale} />
            <span className="reason-mark">{t(`mark.${chosen.reason}`)}</span>
            <span className="reason-why">{whyOf(t, chosen, preferred)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Fate = { chosen: ChosenText; fields: string[] }

function fatesOf(preferred: readonly string[], texts: Props['texts']): Fate[] {
  const fates = new Map<string, Fate>()
  for (const { field, text } of texts) {
    const chosen = textFor(preferred, text)
    const id = `${chosen.reason} ${chosen.preference} ${chosen.key}`
    const fate = fates.get(id)
    if (fate) fate.fields.push(field)
    else fates.set(id, { chosen, fields: [field] })
  }
  return [...fates.values()]
}

function LanguageOf({ chosen: { language, key }, locale }: { chosen: ChosenText; locale: Locale }) {
  if (key === null) return null
  return (
    <span className="reason-language">
      {language && <span>{languageName(language, locale)} </span>}
      <code dir="ltr">{key}</code>
    </span>
  )
}

function whyOf(
  t: Words<'TextReason'>,
  { reason, preference }: ChosenText,
  preferred: readonly string[],
): string {
  const wanted = preference === null ? '' : (preferred[preference] ?? '')
  return t(`why.${reason}`, { number: (preference ?? 0) + 1, wanted })
}
