import type { Locale } from '@/lib/i18n/routing'
import { callingCodes } from '@/lib/membership/phone'

/** Every region with its calling code first, so that a closed box shows the code and typing "+6" finds it. */
export function callingCodeOptions(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  return callingCodes()
    .map(({ callingCode, region }) => ({ value: callingCode, label: `${callingCode} ${names.of(region)}` }))
    .toSorted((a, b) => Number(a.value) - Number(b.value))
}
