import type { Metadata } from 'next'
import { StaffFrame } from '@/app/[locale]/staff/staff-frame'
import { pageLocale } from '@/app/page-locale'
import { Notice } from '@/components/forms/notice'
import { SelectField } from '@/components/forms/select-field'
import { EmptyState } from '@/components/membership/empty-state'
import { RecordTable } from '@/components/staff/record-table'
import { channelsWithoutProvider, MESSAGE_STATES, outboxFilterFrom, outboxPage } from '@/lib/audit/outbox'
import { formatCount, formatMoment } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'
import { requireStaff } from '@/lib/session/current-staff'
import { SendAgain } from './send-again'

type Props = PageProps<'/[locale]/staff/outbox'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await wordsFor(await pageLocale(params), 'StaffOutbox')
  return { title: t('metaTitle') }
}

export default async function StaffOutboxPage({ params, searchParams }: Props) {
  const { email } = await requireStaff()
  const [locale, query, { zone }] = await Promise.all([pageLocale(params), searchParams, programmeSettings()])
  const filter = outboxFilterFrom(query)
  const [t, { messages, next }] = await Promise.all([wordsFor(locale, 'StaffOutbox'), outboxPage(filter)])
  const rows = messages.map(({ messageID, resending, ...message }) => ({
    key: messageID,
    cells: [
      formatMoment(message.createdAt, locale, zone),
      t(`kind.${message.kind}`),
      <span key="to">
        {t(`channel.${message.channel}`)} <bdi dir="ltr">{message.to}</bdi>
      </span>,
      <span key="state">
        {t(`state.${message.state}`)}
        {message.settledAt && (
          <span className="records-note"> {formatMoment(message.settledAt, locale, zone)}</span>
        )}
      </span>,
      formatCount(message.tries, locale),
      <SendAgain key="again" t={t} messageID={messageID} resending={resending} />,
    ],
  }))
  return (
    <StaffFrame locale={locale} path="/staff/outbox" email={email}>
      <div className="wrap staff-page">
        <div>
          <h1 className="text-3xl">{t('title')}</h1>
          <p className="staff-lead">{t('lead')}</p>
        </div>
        {channelsWithoutProvider().map(channel => (
          <Notice key={channel}>
            <p>{t(`noProvider.${channel}`)}</p>
          </Notice>
        ))}
        <form className="records-filter">
          <SelectField
            name="state"
            label={t('status')}
            options={[
              { value: '', label: t('any') },
              ...MESSAGE_STATES.map(state => ({ value: state, label: t(`state.${state}`) })),
            ]}
            inputProps={{ defaultValue: filter.state ?? '' }}
          />
          <button className="button" type="submit">
            {t('show')}
          </button>
        </form>
        {rows.length === 0 ? (
          <EmptyState drawing="cup" title={t('empty')} />
        ) : (
          <RecordTable
            caption={t('title')}
            headings={[t('when'), t('what'), t('to'), t('status'), t('tries'), t('again')]}
            rows={rows}
          />
        )}
        {next && (
          <p>
            <a href={`?state=${filter.state ?? ''}&before=${next}`}>{t('older')}</a>
          </p>
        )}
      </div>
    </StaffFrame>
  )
}
