import type { DatePart } from '@/components/forms/date-boxes'
import type { Locale } from '@/lib/i18n/routing'

/** The order in which a locale writes a date; Chinese begins with the year, the others with the day. */
export function dateOrderOf(locale: Locale): readonly [DatePart, DatePart, DatePart] {
  return locale.startsWith('zh') ? ['year', 'month', 'day'] : ['day', 'month', 'year']
}
