import { isOwnLanguage, languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { ChosenText } from '@/lib/membership/multi-language-text'

type Props = {
  chosen: ChosenText
  locale: Locale
  t: Words<'Benefit'>
}

/** A merchant's text with its true language and direction; one in another language than the reader's says so. */
export function LocalizedText({ chosen, locale, t }: Props) {
  const { text, language, direction } = chosen
  return (
    <>
      <bdi className="whitespace-pre-line" lang={language ?? undefined} dir={direction}>
        {text}
      </bdi>
      <OtherLanguage language={language} locale={locale} t={t} />
    </>
  )
}

function OtherLanguage({ language, locale, t }: { language: string | null } & Pick<Props, 'locale' | 't'>) {
  if (!language || isOwnLanguage(language, locale)) return null
  return (
    <>
      {' '}
      <small className="language-note">{t('inLanguage', { language: languageName(language, locale) })}</small>
    </>
  )
}
