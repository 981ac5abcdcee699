import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import {
  CARD_FIELDS,
  CARD_FIELDS_MAX_SIZE,
  type CardFieldRow,
  type FieldCode,
  isPersonalFieldCode,
} from '@/lib/membership/card-field-rows'
import { PASSWORD_PARTS } from '@/lib/membership/password-rule'

type Props = {
  codes: readonly FieldCode[]
  locale: Locale
  t: Words<'CardFieldRules'>
  field: Words<'Field'>
  password: Words<'Password'>
}

const FORMATS = ['BALANCE', 'BIRTH_DATE', 'EMAIL', 'GROWTH', 'MOBILE_PHONE', 'POINT'] as const

const VALUE_WORDS = {
  F: 'gender.F',
  M: 'gender.M',
  'MR.': 'salutation.MR',
  'MS.': 'salutation.MS',
  'MRS.': 'salutation.MRS',
  MISS: 'salutation.MISS',
} as const

/** The document's CardField rules in words, told from the very rows by which values are judged. */
export function CardFieldRules({ codes, ...words }: Props) {
  const { locale, t, field } = words
  return (
    <>
      <p>{t('array', { max: formatCount(CARD_FIELDS_MAX_SIZE, locale) })}</p>
      <dl className="field-rules">
        {codes.map(code => (
          <div key={code}>
            <dt>
              {isPersonalFieldCode(code) ? field(code) : t(`label.${code}`)} <code dir="ltr">{code}</code>
            </dt>
            {rulesOf(CARD_FIELDS[code], words).map(rule => (
              <dd key={rule}>{rule}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}

function rulesOf(row: CardFieldRow, words: Omit<Props, 'codes'>): string[] {
  const { locale, t } = words
  const max = formatCount(row.maxLength, locale)
  // The document lists PASSWORD for answers too; domain 4.3 never emits it.
  const places = row.occursIn.filter(place => !(row.secret && place === 'other'))
  return [
    ...formatOf(row, words),
    // A choice from a list needs no length.
    ...(row.values ? [] : [t(row.fieldCode === 'PASSWORD' ? 'limit.bytes' : 'limit.characters', { max })]),
    t('occurs', {
      places: listOf(
        places.map(place => t(`occursIn.${place}`)),
        'conjunction',
        locale,
      ),
    }),
    ...(row.secret ? [t('secret')] : []),
  ]
}

function formatOf(row: CardFieldRow, { locale, t, field, password }: Omit<Props, 'codes'>): string[] {
  if (row.values) {
    // Isolated: in an Arabic sentence the dot of MR. would move to its other side.
    const values = row.values.map(
      value => `\u2066${value}\u2069${isKnown(value) ? ` (${field(VALUE_WORDS[value])})` : ''}`,
    )
    return [t('values', { values: listOf(values, 'disjunction', locale) })]
  }
  if (row.fieldCode === 'PASSWORD') {
    const parts = PASSWORD_PARTS.map(part => password(`parts.${part}`))
    return [t('format.PASSWORD', { parts: listOf(parts, 'conjunction', locale) })]
  }
  const format = FORMATS.find(code => code === row.fieldCode)
  return format ? [t(`format.${format}`)] : []
}

function isKnown(value: string): value is keyof typeof VALUE_WORDS {
  return Object.hasOwn(VALUE_WORDS, value)
}

function listOf(words: readonly string[], type: 'conjunction' | 'disjunction', locale: Locale): string {
  return new Intl.ListFormat(locale, { type }).format(words)
}
