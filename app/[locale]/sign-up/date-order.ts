import type { DatePart } from '@/components/forms/date-boxes'
import type { Locale } from '@/lib/i18n/routing'

export type DateOrder = readonly [DatePart, DatePart, DatePart]

/** The order in which a locale writes a date; Chinese begins with the year, the others with the day. */
export function dateOrderOf(locale: Locale): DateOrder {
  return locale.startsWith('zh') ? ['year', 'month', 'day'] : ['day', 'month', 'year']
}
