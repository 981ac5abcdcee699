import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { callingCodeDigits, phoneDigits } from './typed-phone'

// The library throws at a calling code that no country has, and a posted one can be anything.
const KNOWN_CALLING_CODES = new Set<string>(getCountries().map(region => getCountryCallingCode(region)))

/**
 * A number as people write it to E.164 (`+60176668702`), or null where no such number can exist. A plus (or 00) in
 * the text wins over `callingCode` (`+60` or `60`). Trunk zeros follow each country's plan: dropped in Malaysia, kept
 * in Italy. Source: CardField MOBILE_PHONE, domain 4 trap 5.
 */
export function phoneFrom(text: string, callingCode: string | undefined): string | null {
  const digits = phoneDigits(text)
  if (!digits) return null
  const given = callingCodeDigits(callingCode)
  const defaultCallingCode = given && KNOWN_CALLING_CODES.has(given) ? given : null
  const parsed = parsePhoneNumberFromString(digits, defaultCallingCode ? { defaultCallingCode } : undefined)
  return parsed?.isValid() ? parsed.number : null
}

/** `+6588120000` to `+658812****`, as the document masks its own example. */
export function maskPhone(phone: string): string {
  return phone.slice(0, -4) + '*'.repeat(Math.min(4, phone.length))
}

/**
 * `+60176668702` to `+60 17 666 8702`, grouped as its country does, for "we understood …". Isolated, so that it keeps
 * its order within a sentence of Arabic. What is no number of ours comes out ungrouped.
 */
export function formatPhone(phone: string): string {
  return `\u2066${parsePhoneNumberFromString(phone)?.formatInternational() ?? phone}\u2069`
}

/** Every region with its calling code (`+60`), by region; several regions share one code. */
export function callingCodes(): Array<{ callingCode: string; region: string }> {
  return getCountries().map(region => ({ callingCode: `+${getCountryCallingCode(region)}`, region }))
}
