import { ChoiceChips } from '@/components/forms/choice-chips'
import { TextField } from '@/components/forms/text-field'
import { LANGUAGE_LIST_MAX_LENGTH } from '@/lib/i18n/accept-language'
import { PSEUDO_LOCALES } from '@/lib/i18n/pseudo-text'
import type { Words } from '@/lib/i18n/words'
import { STATUSES, type ViewOptions } from './view-options'

type Props = { t: Words<'StaffPreview'>; options: ViewOptions; zone: string }

/** Another reader, moment or state, and languages that nobody speaks: open where one of them is set. */
export function RareOptions({ t, options, zone }: Props) {
  const { typed, problems, status, readers } = options
  const pseudo = PSEUDO_LOCALES.map(value => ({
    value,
    label: (
      <>
        {t(`pseudo.${value}`)} <code dir="ltr">{value}</code>
      </>
    ),
    isChosen: readers.includes(value),
  }))
  const isOpen =
    Object.values(typed).some(Boolean) || status !== 'own' || pseudo.some(({ isChosen }) => isChosen)
  return (
    <details className="preview-more" open={isOpen}>
      <summary>{t('more')}</summary>
      <div className="preview-more-fields">
        <TextField
          name="reader"
          label={t('reader.label')}
          hint={
            <>
              {t('reader.hint')} <code dir="ltr">zh-HK, en;q=0.5</code>
            </>
          }
          error={readerError(t, problems)}
          inputProps={{
            autoComplete: 'off',
            autoCapitalize: 'none',
            defaultValue: typed.reader,
            dir: 'ltr',
            maxLength: LANGUAGE_LIST_MAX_LENGTH,
            spellCheck: false,
          }}
        />
        <TextField
          name="at"
          label={t('at.label')}
          hint={t('at.hint')}
          error={problems.isTimeUnread ? t('at.unread') : undefined}
          inputProps={{ type: 'datetime-local', defaultValue: typed.at }}
        />
        <TextField
          name="zone"
          label={t('zone.label')}
          hint={
            <>
              {t('zone.hint')} <code dir="ltr">{zone}</code>
            </>
          }
          error={problems.isZoneUnknown ? t('zone.unknown') : undefined}
          inputProps={{
            autoComplete: 'off',
            defaultValue: typed.zone,
            dir: 'ltr',
            list: 'zones',
            spellCheck: false,
          }}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map(name => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <ChoiceChips
          name="status"
          legend={t('option.status')}
          type="radio"
          choices={STATUSES.map(value => ({
            value,
            label: value === 'own' ? t('ownStatus') : <code dir="ltr">{value}</code>,
            isChosen: value === status,
          }))}
        />
        <ChoiceChips name="locale" legend={t('pseudo.label')} choices={pseudo} />
      </div>
    </details>
  )
}

/** LRI and PDI: what was typed reads from left to right in every language, and a message has no room for an element. */
function readerError(t: Words<'StaffPreview'>, { reader, leftOut }: ViewOptions['problems']) {
  if (reader === 'too-long') return t('reader.tooLong')
  return leftOut.length > 0 ? `${t('reader.leftOut')} \u2066${leftOut.join(', ')}\u2069` : undefined
}
