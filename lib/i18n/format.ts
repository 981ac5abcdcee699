import 'server-only'
import type { Locale } from './routing'

/** An instant, as a Date or in ISO 8601 with an offset. */
export type Instant = Date | string

// Eastern digits would read as other numbers beside a card number; Node and browsers differ, so only the server formats.
const tagOf = (locale: Locale) => `${locale}-u-nu-latn`
// “31 December” is read by all readers of English, “December 31” less so outside America.
const dateTagOf = (locale: Locale) => (locale === 'en' ? 'en-GB-u-nu-latn' : tagOf(locale))

// CLDR puts the name of a zone in zh-TW into square brackets, which there are a mark of an editor's addition.
const SQUARE_BRACKETS = / ?\[(.+)\]$/

const dateFormats = new Map<string, Intl.DateTimeFormat>()

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const TIME = { hour: 'numeric', minute: '2-digit' } as const

/** `minute` is for lists that name the zone once, above. */
const KINDS = {
  day: DAY,
  moment: { ...DAY, ...TIME, timeZoneName: 'long' },
  minute: { ...DAY, ...TIME, month: 'short' },
  time: { ...TIME, timeZoneName: 'long' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

function print(kind: keyof typeof KINDS, instant: Instant, locale: Locale, zone: string): string {
  const key = `${kind} ${locale} ${zone}`
  let format = dateFormats.get(key)
  if (!format) {
    const options = { ...KINDS[kind], calendar: 'gregory', timeZone: zone }
    format = new Intl.DateTimeFormat(dateTagOf(locale), options)
    dateFormats.set(key, format)
  }
  const printed = format.format(typeof instant === 'string' ? new Date(instant) : instant)
  return printed.replace(SQUARE_BRACKETS, '（$1）')
}

/** The day in `zone` (an IANA name), “31 December 2026”. Throws a RangeError where the instant is none. */
export function formatDay(instant: Instant, locale: Locale, zone: string): string {
  return print('day', instant, locale, zone)
}

/** Day and time in `zone`, naming the zone in words: “31 December 2026 at 23:59 Malaysia Time”. */
export function formatMoment(instant: Instant, locale: Locale, zone: string): string {
  return print('moment', instant, locale, zone)
}

/** The time of day alone in `zone`, naming the zone in words: “23:59 Malaysia Time”. */
export function formatTime(instant: Instant, locale: Locale, zone: string): string {
  return print('time', instant, locale, zone)
}

/** Day and time in `zone`, “2 Nov 2026, 08:41”, for a list whose heading names the zone by `zoneName`. */
export function formatMinute(instant: Instant, locale: Locale, zone: string): string {
  return print('minute', instant, locale, zone)
}

/** A month of the form `2026-11`, “November 2026”. */
export function formatMonth(month: string, locale: Locale): string {
  return print('month', `${month}-01T00:00:00Z`, locale, 'UTC')
}

/** What a zone is called at an instant, “Malaysia Time”. */
export function zoneName(locale: Locale, zone: string, at: Instant = new Date()): string {
  const format = new Intl.DateTimeFormat(dateTagOf(locale), { timeZone: zone, timeZoneName: 'long' })
  const parts = format.formatToParts(typeof at === 'string' ? new Date(at) : at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace(/^\[(.+)\]$/, '$1') ?? zone
}

/** A whole number with its separators; text is printed digit by digit, so an integer of any length is exact. */
export function formatCount(count: number | bigint | string, locale: Locale): string {
  return new Intl.NumberFormat(tagOf(locale)).format(count as number | bigint | `${number}`)
}

/** The same with its sign, “+1,200”; nothing has none. */
export function formatChange(count: number, locale: Locale): string {
  return new Intl.NumberFormat(tagOf(locale), { signDisplay: 'exceptZero' }).format(count)
}

/** 0 to 100 as text, `12.5` to “12.5%”, without rounding away its decimals. */
export function formatPercent(percent: string, locale: Locale): string {
  const format = new Intl.NumberFormat(tagOf(locale), { style: 'percent', maximumFractionDigits: 2 })
  return format.format(Number(percent) / 100)
}

// Making one takes longer than all the names of a page.
const languageNames = new Map<Locale, Intl.DisplayNames>()

/** The name of a language in the reader's own; of Chinese, which script it is (`zh-TW` to “Traditional Chinese”). */
export function languageName(tag: string, locale: Locale): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  const names = languageNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' })
  languageNames.set(locale, names)
  return names.of(language === 'zh' ? `${language}-${script}` : language) ?? tag
}

/** Whether a reader of `locale` reads `tag` as their own: the same language in the same script. */
export function isOwnLanguage(tag: string, locale: Locale): boolean {
  const [own, other] = [new Intl.Locale(locale).maximize(), new Intl.Locale(tag).maximize()]
  return own.language === other.language && own.script === other.script
}
