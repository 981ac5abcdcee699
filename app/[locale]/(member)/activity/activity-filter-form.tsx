import { SelectField } from '@/components/forms/select-field'
import { LEDGER_KINDS } from '@/lib/gateway/ledger-calls'
import { formatMonth } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { monthIn, monthsAfter } from '@/lib/membership/month'
import type { ActivityFilter } from './activity-filter'

/** Ten years; what is older is reached by paging, and by its address. */
const MOST_MONTHS = 120

type Props = {
  t: Words<'Activity'>
  locale: Locale
  zone: string
  memberSince: string | null
  filter: ActivityFilter
}

/** A plain GET form: what is asked for stands in the address. */
export function ActivityFilterForm({ t, locale, zone, memberSince, filter }: Props) {
  const kinds = LEDGER_KINDS.map(kind => ({ value: kind, label: t(`kind.${filter.asset}.${kind}`) }))
  const months = monthsOf(zone, memberSince, filter.month)
  return (
    <form className="ledger-filter">
      <input type="hidden" name="asset" value={filter.asset} />
      <SelectField
        name="kind"
        label={t('filter.kind')}
        options={[{ value: '', label: t('filter.everyKind') }, ...kinds]}
        inputProps={{ defaultValue: filter.kind ?? '' }}
      />
      <SelectField
        name="month"
        label={t('filter.month')}
        options={[
          { value: '', label: t('filter.everyMonth') },
          ...months.map(month => ({ value: month, label: formatMonth(month, locale) })),
        ]}
        inputProps={{ defaultValue: filter.month ?? '' }}
      />
      <button className="button button-quiet" type="submit">
        {t('filter.show')}
      </button>
    </form>
  )
}

/** From this month back to that of joining (a year back where nobody knows it), and the one that was asked for. */
function monthsOf(zone: string, memberSince: string | null, asked: string | null): string[] {
  const now = monthIn(zone, new Date())
  const since = memberSince === null ? Number.NaN : Date.parse(memberSince)
  const first = Number.isNaN(since) ? monthsAfter(now, -11) : monthIn(zone, new Date(since))
  const months: string[] = []
  for (let month = now; month >= first && months.length < MOST_MONTHS; month = monthsAfter(month, -1))
    months.push(month)
  return asked === null || months.includes(asked) ? months : [...months, asked].toSorted().toReversed()
}
