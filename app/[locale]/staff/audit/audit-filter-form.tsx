import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { ACTOR_KINDS, AUDIT_EVENTS } from '@/lib/audit/read'
import type { Words } from '@/lib/i18n/words'

type Props = { t: Words<'StaffAudit'>; query: Record<string, string | string[] | undefined> }

/** A plain GET form: what was asked for stands in the address. */
export function AuditFilterForm({ t, query }: Props) {
  const any = { value: '', label: t('any') }
  const events = AUDIT_EVENTS.map(event => ({ value: event, label: t(`event.${event}`) }))
  const actors = ACTOR_KINDS.map(kind => ({ value: kind, label: t(`actor.${kind}`) }))
  return (
    <form className="records-filter">
      <SelectField
        name="event"
        label={t('what')}
        options={[any, ...events]}
        inputProps={{ defaultValue: query.event }}
      />
      <SelectField
        name="actorKind"
        label={t('who')}
        options={[any, ...actors]}
        inputProps={{ defaultValue: query.actorKind }}
      />
      {(['from', 'until'] as const).map(name => (
        <TextField
          key={name}
          name={name}
          label={t(name)}
          inputProps={{ type: 'date', defaultValue: query[name] }}
        />
      ))}
      <button className="button" type="submit">
        {t('show')}
      </button>
    </form>
  )
}
