import Link from 'next/link'
import { EmptyState } from '@/components/membership/empty-state'
import { LedgerTable } from '@/components/membership/ledger-table'
import { formatMonth, zoneName } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { monthIn } from '@/lib/membership/month'
import { type ActivityFilter, searchFrom } from './activity-filter'
import type { ActivityView } from './activity-view'
import { ledgerRowsOf } from './ledger-rows'

type Props = { t: Words<'Activity'>; locale: Locale; filter: ActivityFilter; view: ActivityView }

/** The entries that were asked for, or why there are none, and ways to keep them. */
export function ActivityList({ t, locale, filter, view }: Props) {
  const { lines, zone } = view
  if (!lines.ok) {
    return (
      <EmptyState drawing="plug" title={t(`missing.${lines.problem}.title`)}>
        <p>{t(`missing.${lines.problem}.text`)}</p>
      </EmptyState>
    )
  }
  if (lines.value.length === 0) return <NothingHere t={t} filter={filter} />
  const month = filter.month ?? monthIn(zone, new Date())
  return (
    <>
      <p className="ledger-zone">{t('zone', { zone: zoneName(locale, zone) })}</p>
      <LedgerTable
        caption={t(`asset.${filter.asset}`)}
        headings={{ when: t('when'), what: t('what'), change: t('change'), balance: t('balance') }}
        rows={ledgerRowsOf(lines.value, { t, locale, ...view })}
      />
      {view.older !== null && (
        <p>
          <a className="button button-quiet" href={searchFrom({ ...filter, before: view.older })}>
            {t('older')}
          </a>
        </p>
      )}
      <p className="ledger-keep">
        <Link href={href(locale, `/activity/statement/${month}`)} prefetch={false}>
          {t('toStatement', { month: formatMonth(month, locale) })}
        </Link>
        <a href={`/${locale}/activity/csv${searchFrom({ ...filter, before: null })}`} download>
          {t('toCsv')}
        </a>
      </p>
    </>
  )
}

function NothingHere({ t, filter }: Pick<Props, 't' | 'filter'>) {
  const { asset, kind, month, before } = filter
  if (kind === null && month === null && before === null) {
    return (
      <EmptyState drawing="cup" title={t(`nothing.${asset}.title`)}>
        <p>{t(`nothing.${asset}.text`)}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState drawing="lamp" title={t('nothingFiltered')}>
      <p>
        <a href={searchFrom({ asset, kind: null, month: null })}>{t('showAll')}</a>
      </p>
    </EmptyState>
  )
}
