import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { isCalendarDate } from '@/lib/membership/birth-date'
import type { PersonalFieldCode } from '@/lib/membership/card-field'
import { formatPhone } from '@/lib/membership/phone'

const SALUTATIONS = { 'MR.': 'MR', 'MS.': 'MS', 'MRS.': 'MRS', MISS: 'MISS' } as const

/** A value as people read it; null where there is none, or none that is known. */
export function fieldText(
  code: PersonalFieldCode,
  value: string | undefined,
  locale: Locale,
  field: Words<'Field'>,
): string | null {
  if (!value) return null
  if (code === 'GENDER') return value === 'F' || value === 'M' ? field(`gender.${value}`) : null
  if (code === 'USER_SALUTATION') {
    const word = Object.entries(SALUTATIONS).find(([known]) => known === value)?.[1]
    return word ? field(`salutation.${word}`) : null
  }
  // A birth date is a day everywhere: printed in the zone in which its midnight is written.
  if (code === 'BIRTH_DATE')
    return isCalendarDate(value) ? formatDay(`${value}T00:00:00Z`, locale, 'UTC') : null
  return code === 'MOBILE_PHONE' ? formatPhone(value) : value
}
