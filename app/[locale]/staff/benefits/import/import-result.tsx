import { Notice } from '@/components/forms/notice'
import type { Imported } from '@/lib/drafts/files/apply'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { ImportButton } from './import-form'
import type { ImportAnswer } from './import-request'
import type { ImportWords } from './import-words'
import { PlannedList } from './planned-list'
import { RefusedList } from './refused-list'
import { seenOf } from './sent-file'

type Props = {
  locale: Locale
  words: ImportWords
  outcome: Exclude<ImportAnswer['outcome'], { kind: 'unreadable' }>
  id: string
}

const STATES = ['begun', 'changed', 'same', 'conflict'] as const satisfies readonly Imported[]

/** What an import would do, or what it did: how many of each, each by itself, and what is refused and why. */
export async function ImportResult({ locale, words, outcome, id }: Props) {
  const t = await wordsFor(locale, 'StaffBenefitsImport')
  const { plan } = outcome
  const isDone = outcome.kind === 'imported'
  const rows = plan.planned.map(planned => ({
    planned,
    state: (isDone && outcome.outcomes.get(planned.templateID)) || planned.state,
  }))
  const counts = STATES.map(state => ({ state, count: rows.filter(row => row.state === state).length }))
  const canImport = !isDone && rows.some(({ state }) => state !== 'same')
  return (
    <section className="panel import-result" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t(isDone ? 'did' : 'would')}
      </h2>
      {outcome.kind === 'anew' && (
        <Notice tone="bad" role="alert">
          <p>{t('anew')}</p>
        </Notice>
      )}
      <ul className="import-counts">
        {[...counts, { state: 'refused' as const, count: plan.refusedSize }].map(({ state, count }) =>
          count === 0 ? null : (
            <li key={state} data-state={state}>
              {t(`count.${state}`, { printed: formatCount(count, locale) })}
            </li>
          ),
        )}
      </ul>
      {canImport && <ImportButton words={words} print={plan.print} seen={seenOf(plan.planned)} />}
      {!canImport && !isDone && <p>{t('noChange')}</p>}
      <PlannedList locale={locale} t={t} rows={rows} isDone={isDone} />
      <RefusedList locale={locale} t={t} refused={plan.refused} />
    </section>
  )
}
