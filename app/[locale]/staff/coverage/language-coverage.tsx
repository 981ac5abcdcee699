import { LanguageLabel } from '@/components/staff/language-label'
import { formatCount, formatPercent } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { LanguageCoverage } from '@/lib/text-review/coverage'

type Props = {
  t: Words<'StaffCoverage'>
  locale: Locale
  languages: readonly LanguageCoverage[]
  linkOf?: (language: string) => string
}

/** How much of all texts each promised language has. */
export function LanguagesCovered({ t, locale, languages, linkOf }: Props) {
  return (
    <ul className="coverage-bars">
      {languages.map(({ language, percent, present, cells }) => (
        <li key={language} className="coverage-bar" data-full={percent === 100}>
          {linkOf ? (
            <a href={linkOf(language)}>
              <LanguageLabel tag={language} locale={locale} />
            </a>
          ) : (
            <span>
              <LanguageLabel tag={language} locale={locale} />
            </span>
          )}
          <strong>{formatPercent(String(percent), locale)}</strong>
          <progress value={percent} max={100} aria-hidden="true" />
          <span className="coverage-count">
            {t('present', { present: formatCount(present, locale), all: formatCount(cells, locale) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
