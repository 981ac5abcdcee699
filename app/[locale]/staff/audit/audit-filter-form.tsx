import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { ACTOR_KINDS, AUDIT_EVENTS, type UnreadFilter } from '@/lib/audit/read'
import type { Words } from '@/lib/i18n/words'

type Props = {
  t: Words<'StaffAudit'>
  query: Record<string, string | string[] | undefined>
  unread: readonly UnreadFilter[]
  /** What the zone is called in which days begin and end. */
  zone: string
}

/** A plain GET form: what was asked for stands in the address. */
export function AuditFilterForm({ t, query, unread, zone }: Props) {
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
      {(['actor', 'subject'] as const).map(name => (
        <TextField
          key={name}
          name={name}
          label={t(`filter.${name}`)}
          hint={t(`filterHint.${name}`)}
          error={unread.includes(name) ? t('unread') : undefined}
          inputProps={{
            autoCapitalize: 'none',
            autoComplete: 'off',
            autoCorrect: 'off',
            defaultValue: query[name],
            dir: 'ltr',
            maxLength: 254,
            spellCheck: false,
          }}
        />
      ))}
      {(['from', 'until'] as const).map(name => (
        <TextField
          key={name}
          name={name}
          label={t(name)}
          hint={t('inZone', { zone })}
          inputProps={{ type: 'date', defaultValue: query[name] }}
        />
      ))}
      <button className="button" type="submit">
        {t('show')}
      </button>
    </form>
  )
}
