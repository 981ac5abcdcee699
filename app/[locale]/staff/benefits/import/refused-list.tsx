import { FindingItem } from '@/app/[locale]/staff/coverage/finding-item'
import type { Refusal } from '@/lib/drafts/files/incoming'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'

/** More than anybody mends before sending again. */
const REFUSED_MAX_SIZE = 300

type Props = { locale: Locale; t: Words<'StaffBenefitsImport'>; refused: readonly Refusal[] }

/** What does not go in, each by its place in the file. */
export async function RefusedList({ locale, t, refused }: Props) {
  if (refused.length === 0) return null
  const [coverage, review] = await Promise.all([
    wordsFor(locale, 'StaffCoverage'),
    wordsFor(locale, 'TextReview'),
  ])
  const rest = refused.length - REFUSED_MAX_SIZE
  return (
    <>
      <h3>{t('refused')}</h3>
      <ul className="finding-list">
        {refused.slice(0, REFUSED_MAX_SIZE).map(each =>
          each.kind === 'row' ? (
            <li key={`row ${each.line} ${each.code}`} className="finding" data-code={each.code}>
              <p className="records-note">{t('line', { line: each.line })}</p>
              <p>{t(`row.${each.code}`)}</p>
            </li>
          ) : (
            <FindingItem
              key={`${each.line} ${each.finding.path} ${each.finding.code} ${each.finding.language}`}
              t={coverage}
              review={review}
              locale={locale}
              finding={each.finding}
              isPathShown={each.line === null}
              place={each.line === null ? undefined : t('line', { line: each.line })}
            />
          ),
        )}
      </ul>
      {rest > 0 && <p>{t('notListed', { printed: formatCount(rest, locale) })}</p>}
    </>
  )
}
