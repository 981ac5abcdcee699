import { SendAgain } from '@/app/[locale]/staff/outbox/send-again'
import { RecordTable } from '@/components/staff/record-table'
import { formatChange, formatMoment } from '@/lib/i18n/format'
import { wordsFor } from '@/lib/i18n/words'
import { isAdjustReason } from '@/lib/membership/adjust-reason'
import { programmeSettings } from '@/lib/programme/settings'
import type { Shown } from './shown'

/** What was written to them lately, and what became of it; once more as the outbox has it. */
export async function MessagesSection({ locale, t, view }: Shown) {
  const [of, { zone }] = await Promise.all([wordsFor(locale, 'StaffOutbox'), programmeSettings()])
  const rows = view.messages.map(message => ({
    key: message.messageID,
    cells: [
      formatMoment(message.createdAt, locale, zone),
      of(`kind.${message.kind}`),
      <span key="to">
        {of(`channel.${message.channel}`)} <bdi dir="ltr">{message.to}</bdi>
      </span>,
      of(`state.${message.state}`),
      <SendAgain key="again" t={of} messageID={message.messageID} resending={message.resending} />,
    ],
  }))
  return (
    <section className="desk-records" aria-labelledby="messages">
      <h2 id="messages">{t('messages.title')}</h2>
      {rows.length === 0 ? (
        <p>{t('messages.none')}</p>
      ) : (
        <RecordTable
          caption={t('messages.title')}
          headings={[of('when'), of('what'), of('to'), of('status'), of('again')]}
          rows={rows}
        />
      )}
    </section>
  )
}

/** What they did and what was done for them lately; of points also how many and why. */
export async function AuditSection({ locale, t, view }: Shown) {
  const [of, { zone }] = await Promise.all([wordsFor(locale, 'StaffAudit'), programmeSettings()])
  const detailOf = ({ change, reason }: Record<string, unknown>) =>
    typeof change === 'number' && typeof reason === 'string' && isAdjustReason(reason)
      ? t('audit.change', {
          // Isolated, so that its sign stays before it in Arabic.
          change: `\u2066${formatChange(change, locale)}\u2069`,
          reason: t(`points.reason.${reason}`),
        })
      : null
  const rows = view.entries.map(({ entry, email }) => ({
    key: entry.entryID,
    cells: [
      formatMoment(entry.at, locale, zone),
      <bdi key="who">{email ?? of(`actor.${entry.actorKind}`)}</bdi>,
      <span key="what">
        {of(`event.${entry.event}`)}
        <span className="records-note">{detailOf(entry.details)}</span>
      </span>,
    ],
  }))
  return (
    <section className="desk-records" aria-labelledby="audit">
      <h2 id="audit">{t('audit.title')}</h2>
      {rows.length === 0 ? (
        <p>{t('audit.none')}</p>
      ) : (
        <RecordTable caption={t('audit.title')} headings={[of('when'), of('who'), of('what')]} rows={rows} />
      )}
    </section>
  )
}
