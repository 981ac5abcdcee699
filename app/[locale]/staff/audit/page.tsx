import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { EmptyState } from '@/components/membership/empty-state'
import { RecordTable } from '@/components/staff/record-table'
import { auditFilterFrom, auditPage } from '@/lib/audit/read'
import { formatMoment } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { AuditFilterForm } from './audit-filter-form'

type Props = PageProps<'/[locale]/staff/audit'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffAudit')
  return { title: t('metaTitle') }
}

export default async function StaffAuditPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, query, { zone }] = await Promise.all([pageLocale(params), searchParams, programmeSettings()])
  const [t, { entries, next }] = await Promise.all([
    wordsFor(locale, 'StaffAudit'),
    auditPage(auditFilterFrom(query)),
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
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  if (next) asked.set('before', next)
  return (
    <StaffFrame locale={locale} path="/staff/audit" email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        <AuditFilterForm t={t} query={query} />
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
            <a href={`?${asked}`}>{t('older')}</a>
          </p>
        )}
      </div>
    </StaffFrame>
  )
}
