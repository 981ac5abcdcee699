import { formatPhone, phoneFrom } from '@/lib/membership/phone'
import type { SignUpValues } from './sign-up-rules'

/** A typed number as it will be stored, written as its country writes it, for "we understood …"; empty where it is none. */
export function understoodPhone(values: SignUpValues): string {
  const phone = phoneFrom(values.MOBILE_PHONE ?? '', values['MOBILE_PHONE.callingCode'])
  return phone === null ? '' : formatPhone(phone)
}
