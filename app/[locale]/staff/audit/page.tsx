import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { EmptyState } from '@/components/membership/empty-state'
import { RecordTable } from '@/components/staff/record-table'
import { auditFilterFrom, auditPage } from '@/lib/audit/read'
import { formatMoment, zoneName } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { AuditFilterForm } from './audit-filter-form'

const NOTHING = { entries: [], next: null }

type Props = PageProps<'/[locale]/staff/audit'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffAudit')
  return { title: t('metaTitle') }
}

export default async function StaffAuditPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, query, { zone }] = await Promise.all([pageLocale(params), searchParams, programmeSettings()])
  const { filter, unread } = auditFilterFrom(query, zone)
  const [t, { entries, next }] = await Promise.all([
    wordsFor(locale, 'StaffAudit'),
    unread.length > 0 ? NOTHING : auditPage(filter),
  ])
  const rows = entries.map(({ entry, email: actor }) => ({
    key: entry.entryID,
    cells: [
      formatMoment(entry.at, locale, zone),
      <bdi key="who">
        {actor ?? t(`actor.${entry.actorKind}`)}{' '}
        {!actor && entry.actorID && <code>{entry.actorID.slice(-8)}</code>}
      </bdi>,
      t(`event.${entry.event}`),
      entry.subjectID && <code dir="ltr">{entry.subjectID.slice(-8)}</code>,
    ],
  }))
  return (
    <StaffFrame locale={locale} path="/staff/audit" email={email}>
      <div className="wrap staff-page">
        <div className="desk-head">
          <div>
            <h1 className="text-3xl">{t('title')}</h1>
            <p className="staff-lead">{t('lead')}</p>
          </div>
          {rows.length > 0 && (
            <div className="desk-ways">
              <a
                className="button button-quiet"
                href={`/${locale}/staff/audit/csv?${searchOf(query)}`}
                download
              >
                {t('download')}
              </a>
            </div>
          )}
        </div>
        <AuditFilterForm t={t} query={query} unread={unread} zone={zoneName(locale, zone)} />
        {rows.length === 0 ? (
          <EmptyState drawing="cup" title={t('empty')} />
        ) : (
          <RecordTable
            caption={t('title')}
            headings={[t('when'), t('who'), t('what'), t('subject')]}
            rows={rows}
          />
        )}
        {next && (
          <p>
            <a href={`?${searchOf(query, next)}`}>{t('older')}</a>
          </p>
        )}
      </div>
    </StaffFrame>
  )
}

/** The address of the same filter, at its newest entry or before one. */
function searchOf(query: Awaited<Props['searchParams']>, before: string | null = null): URLSearchParams {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  if (before === null) search.delete('before')
  else search.set('before', before)
  return search
}
