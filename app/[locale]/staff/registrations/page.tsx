import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { EmptyState } from '@/components/membership/empty-state'
import { RecordTable } from '@/components/staff/record-table'
import { formatCount, formatMoment } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { stuckForStaff } from '@/lib/registration/stuck'
import { requireStaff } from '@/lib/session/current-staff'
import { DecisionForms } from './decision-forms'

type Props = PageProps<'/[locale]/staff/registrations'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffRegistrations')
  return { title: t('metaTitle') }
}

const SAID = ['absent', 'found', 'overtaken', 'not-sure'] as const

export default async function StaffRegistrationsPage({ params, searchParams }: Props) {
  const { email, role } = await requireStaff()
  const [locale, query, { zone }] = await Promise.all([pageLocale(params), searchParams, programmeSettings()])
  const [t, { registrations, hasMore }] = await Promise.all([
    wordsFor(locale, 'StaffRegistrations'),
    stuckForStaff(),
  ])
  const said = SAID.find(known => known === query.said)
  const rows = registrations.map(row => ({
    key: row.registrationID,
    cells: [
      formatMoment(row.startedAt, locale, zone),
      <bdi key="who">{row.identities.join(' · ') || t('nobody')}</bdi>,
      t(row.state === 'accepted' ? 'state.accepted' : 'state.undecided'),
      formatCount(row.inquiries, locale),
      row.isAtWork || role !== 'publisher' ? (
        t(row.isAtWork ? 'atWork' : 'publisherOnly')
      ) : (
        <DecisionForms key="decide" t={t} registrationID={row.registrationID} />
      ),
    ],
  }))
  return (
    <StaffFrame locale={locale} path="/staff/registrations" email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        {said && (
          <Notice tone={said === 'absent' || said === 'found' ? 'good' : 'note'} role="status">
            <p>{t(`said.${said}`)}</p>
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState drawing="cup" title={t('empty')} />
        ) : (
          <RecordTable
            caption={t('title')}
            headings={[t('since'), t('who'), t('status'), t('asked'), t('todo')]}
            rows={rows}
          />
        )}
        {hasMore && <p>{t('more')}</p>}
      </div>
    </StaffFrame>
  )
}
