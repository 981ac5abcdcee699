import { CheckboxField } from '@/components/forms/checkbox-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { languageName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { REVIEW_CODES, type ReviewCode } from '@/lib/text-review/finding'
import { TEXT_FIELDS } from '@/lib/text-review/reviewed-benefit'
import { type CoverageQuery, SEVERITIES } from './coverage-query'

type Props = {
  t: Words<'StaffCoverage'>
  review: Words<'TextReview'>
  locale: Locale
  promised: readonly string[]
  query: CoverageQuery
}

/** What can be wrong with a file or its shape is never wrong with a benefit of the catalogue. */
const OF_FILES: readonly ReviewCode[] = [
  'unreadable-file',
  'empty',
  'too-large',
  'not-json',
  'unknown-shape',
  'duplicate-key',
  'not-an-array',
  'not-an-object',
  'not-a-text',
  'not-an-amount',
  'id-missing',
  'id-too-long',
  'duplicate',
  'unknown-status',
  'unreadable-time',
  'created-after-expiry',
  'past-expiry',
]

const CODES = (Object.keys(REVIEW_CODES) as ReviewCode[]).filter(code => !OF_FILES.includes(code))

/** A plain GET form: what was asked for stands in the address, to be kept and sent on. */
export function CoverageFilter({ t, review, locale, promised, query }: Props) {
  const any = { value: '', label: t('any') }
  return (
    <form className="records-filter">
      <SelectField
        name="language"
        label={t('language')}
        options={[
          any,
          ...promised.map(tag => ({ value: tag, label: `${languageName(tag, locale)} (${tag})` })),
        ]}
        inputProps={{ defaultValue: query.language }}
      />
      <SelectField
        name="severity"
        label={t('severity')}
        options={[any, ...SEVERITIES.map(value => ({ value, label: review(`severity.${value}`) }))]}
        inputProps={{ defaultValue: query.severity ?? '' }}
      />
      <SelectField
        name="code"
        label={t('code')}
        options={[any, ...CODES.map(value => ({ value, label: review(`code.${value}`) }))]}
        inputProps={{ defaultValue: query.code ?? '' }}
      />
      <SelectField
        name="field"
        label={t('text')}
        options={[any, ...TEXT_FIELDS.map(value => ({ value, label: t(`field.${value}`) }))]}
        inputProps={{ defaultValue: query.field ?? '' }}
      />
      <TextField
        name="q"
        label={t('words')}
        inputProps={{ type: 'search', defaultValue: query.q, maxLength: 200 }}
      />
      <CheckboxField
        name="all"
        label={t('all')}
        inputProps={{ value: '1', defaultChecked: query.all !== null }}
      />
      <button className="button" type="submit">
        {t('show')}
      </button>
    </form>
  )
}
