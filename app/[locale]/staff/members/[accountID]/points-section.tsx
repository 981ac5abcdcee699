import { randomUUID } from 'node:crypto'
import { ledgerRowsOf } from '@/app/[locale]/(member)/activity/ledger-rows'
import { deskWords } from '@/app/[locale]/staff/members/desk-words'
import { LedgerTable } from '@/components/membership/ledger-table'
import { DeskForm } from '@/components/staff/desk-form'
import { wordsFor } from '@/lib/i18n/words'
import { ADJUST_REASONS, type AdjustReason } from '@/lib/membership/adjust-reason'
import { programmeSettings } from '@/lib/programme/settings'
import { adjust } from './actions'
import type { Shown } from './shown'

const REASONS = Object.keys(ADJUST_REASONS) as AdjustReason[]

/** “My points are missing”: what came and went last, and more or less of them for a reason. */
export async function PointsSection(shown: Shown) {
  const { t, view } = shown
  return (
    <section className="panel desk-points" aria-labelledby="points-title">
      <h2 id="points-title">{t('points.title')}</h2>
      <div>
        <RecentPoints {...shown} />
      </div>
      <div className="desk-task">
        <h3>{t('points.adjust.title')}</h3>
        {!view.canAdjust ? (
          <p>{t(view.way === 'not-yet' ? 'card.not-yet' : 'points.elsewhere')}</p>
        ) : shown.isPublisher ? (
          <AdjustForm {...shown} />
        ) : (
          <p>{t('points.publisherOnly')}</p>
        )}
      </div>
    </section>
  )
}

async function RecentPoints({ locale, t, view: { lines } }: Shown) {
  const [activity, { zone, currency }] = await Promise.all([
    wordsFor(locale, 'Activity'),
    programmeSettings(),
  ])
  if (!lines.ok) return <p>{t('points.missing')}</p>
  if (lines.value.length === 0) return <p>{t('points.none')}</p>
  return (
    <LedgerTable
      caption={t('points.recent')}
      headings={{
        when: t('points.columns.when'),
        what: t('points.columns.what'),
        change: t('points.columns.change'),
        balance: t('points.columns.balance'),
      }}
      rows={ledgerRowsOf(lines.value, { t: activity, locale, zone, currency })}
    />
  )
}

async function AdjustForm({ locale, t, view: { accountID, lines } }: Shown) {
  const words = await deskWords(locale)
  const problems = {
    ...words.problems,
    'above-limit': t('points.problem.above-limit'),
    'below-zero': t('points.problem.below-zero'),
    'no-member': t('member.missing.no-member'),
    'not-offered': t('points.problem.not-offered'),
    'sent-before': t('points.problem.sent-before'),
    unreachable: t('points.problem.unreachable'),
  }
  const [required, notACount] = [t('points.problem.points'), t('points.problem.reason')]
  const options = REASONS.map(value => ({ value, label: t(`points.reason.${value}`) }))
  return (
    <DeskForm
      // Empty again once something has moved: what is typed next is another adjustment.
      key={lines.ok ? lines.value[0]?.entryNo : 'none'}
      action={adjust}
      words={{
        ...words,
        problems,
        errorTitle: t('points.adjust.errorTitle'),
        submit: t('points.adjust.submit'),
      }}
      hidden={{ accountID, requestId: randomUUID() }}
      fields={[
        {
          name: 'points',
          label: t('points.adjust.points'),
          hint: t('points.adjust.pointsHint'),
          problems: { required, 'not-a-count': required },
          inputProps: { inputMode: 'numeric', autoComplete: 'off', dir: 'ltr' },
        },
        {
          name: 'reason',
          label: t('points.adjust.reason'),
          problems: { required: notACount },
          options: [{ value: '', label: t('points.adjust.choose') }, ...options],
        },
      ]}
    />
  )
}
