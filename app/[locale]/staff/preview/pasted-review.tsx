import { SEVERITIES } from '@/app/[locale]/staff/coverage/coverage-query'
import { FindingItem } from '@/app/[locale]/staff/coverage/finding-item'
import { LanguagesCovered } from '@/app/[locale]/staff/coverage/language-coverage'
import { formatCount } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { coverageOfTexts } from '@/lib/text-review/coverage'
import type { PastedReview } from '@/lib/text-review/review-pasted'
import type { PreviewContext } from './preview-context'

/** More than anybody mends before pasting again; a megabyte of JSON can have a hundred thousand. */
const FINDINGS_MAX_SIZE = 300

type Props = { context: PreviewContext; review: PastedReview; promised: readonly string[] }

/** What the checks find in a pasted text, finding by finding as `benefits:check` tells them, by their place in it. */
export async function PastedReviewed({ context, review, promised }: Props) {
  const { t, locale } = context
  const [coverage, words] = await Promise.all([
    wordsFor(locale, 'StaffCoverage'),
    wordsFor(locale, 'TextReview'),
  ])
  const { findings, texts } = review
  const listed = findings.slice(0, FINDINGS_MAX_SIZE)
  const rest = findings.length - listed.length
  const counts = SEVERITIES.map(severity => {
    const count = findings.filter(finding => finding.severity === severity).length
    return { severity, count, printed: formatCount(count, locale) }
  }).filter(({ count }) => count > 0)
  return (
    <section className="pasted-review" aria-labelledby="review">
      <h3 id="review">{t('review')}</h3>
      <LanguagesCovered t={coverage} locale={locale} languages={coverageOfTexts(texts, promised).languages} />
      {findings.length === 0 ? (
        <p className="covered">{t('nothingFound')}</p>
      ) : (
        <details open={findings.length <= 10}>
          <summary>
            {counts.map(({ severity, count, printed }) => (
              <span key={severity} className="severity" data-severity={severity}>
                {words(`count.${severity}`, { count, printed })}
              </span>
            ))}
          </summary>
          <ul className="finding-list">
            {listed.map(finding => (
              <FindingItem
                key={`${finding.path} ${finding.code} ${finding.language}`}
                t={coverage}
                review={words}
                locale={locale}
                finding={finding}
                isPathShown
              />
            ))}
          </ul>
          {rest > 0 && <p>{t('notListed', { printed: formatCount(rest, locale) })}</p>}
        </details>
      )}
    </section>
  )
}
