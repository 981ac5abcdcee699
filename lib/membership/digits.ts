// The zeros of the scripts in which numbers are typed on phones: Arabic, Persian, Devanagari, Bengali, Thai, full width.
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10]
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/g

/** The same text with the digits of other scripts written as 0 to 9. */
export function latinDigits(text: string): string {
  return text.replace(OTHER_DIGITS, digit => {
    const code = digit.charCodeAt(0)
    const zero = ZEROS.findLast(candidate => candidate <= code) ?? code
    return String(code - zero)
  })
}
