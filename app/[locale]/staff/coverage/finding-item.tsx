import { LanguageLabel } from '@/components/staff/language-label'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { Finding } from '@/lib/text-review/finding'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'

type Props = {
  t: Words<'StaffCoverage'>
  review: Words<'TextReview'>
  locale: Locale
  finding: Finding
  /** Where it can be mended; a pasted text is mended where it came from. */
  mend?: string | undefined
  /** Where it stands in a file. */
  isPathShown?: boolean
  /** The same of a file that is told by lines. */
  place?: string | undefined
}

/** A path names keys of a file, which may be of any length. */
const PATH_MAX_LENGTH = 120

/** One finding: how bad, where, what, and how to mend it. Its code is the command's. */
export function FindingItem({ t, review, locale, finding, mend, isPathShown = false, place }: Props) {
  const { code, severity, language, fallsBackTo } = finding
  return (
    <li
      className="finding"
      data-benefit={finding.benefitInstanceId ?? ''}
      data-code={code}
      data-severity={severity}
      data-field={finding.field ?? ''}
      data-language={language ?? ''}
    >
      <p className="finding-where">
        <span className="severity" data-severity={severity}>
          {review(`severity.${severity}`)}
        </span>{' '}
        <FieldName t={t} field={finding.field} />
        {language !== null && (
          <span>
            <LanguageLabel tag={language} locale={locale} />
          </span>
        )}
      </p>
      <p>
        {review(`code.${code}`)}{' '}
        {fallsBackTo !== undefined && (
          <span>
            {t.rich('shownInstead', { key: fallsBackTo, tag: key => <code dir="ltr">{key}</code> })}
          </span>
        )}
      </p>
      {place !== undefined && <p className="records-note">{place}</p>}
      {isPathShown && finding.path !== '' && (
        <p>
          <code dir="ltr">{finding.path.slice(0, PATH_MAX_LENGTH)}</code>
        </p>
      )}
      <p className="finding-mend">
        {review(`mend.${code}`)} {mend !== undefined && <a href={mend}>{t('mendHere')}</a>}
      </p>
    </li>
  )
}

/** The document's own name of what is no text; of a text what members call it. */
function FieldName({ t, field }: { t: Words<'StaffCoverage'>; field: string | null }) {
  const text = TEXT_FIELDS.find(known => known === field)
  if (text) return <span>{t(`field.${text}`)}</span>
  return field !== null && <code dir="ltr">{field}</code>
}
