import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { SEVERITIES } from './coverage-query'
import type { MatrixCell } from './coverage-view'

type Props = { t: Words<'StaffCoverage'>; review: Words<'TextReview'>; locale: Locale; cell: MatrixCell }

/** What the cell itself says already: whether there is a text of the language's own. */
const SAID_BY_STATE = ['falls-back', 'missing']

/** One text in one language: there, another one instead, or nothing; and how much else was found in it. */
export function MatrixCellView({ t, review, locale, cell }: Props) {
  const { state, key, findings } = cell
  const others = findings.filter(({ code }) => !SAID_BY_STATE.includes(code))
  return (
    <span className="matrix-cell" data-state={state}>
      <span className="matrix-state">
        {state === 'present' && <span className="sr-only">{t('state.present')}</span>}
        {state === 'falls-back' && (
          <>
            <span className="sr-only">{t('state.falls-back')} </span>
            <bdi dir="ltr">→ {key}</bdi>
          </>
        )}
        {state === 'missing' && t('state.missing')}
      </span>
      {SEVERITIES.map(severity => {
        const count = others.filter(finding => finding.severity === severity).length
        return count === 0 ? null : (
          <span key={severity} className="severity" data-severity={severity}>
            {review(`count.${severity}`, { count, printed: formatCount(count, locale) })}
          </span>
        )
      })}
    </span>
  )
}
