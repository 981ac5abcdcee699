import { latinDigits } from './digits'

/** The three boxes of a form, as typed. */
export type BirthDateBoxes = { day: string; month: string; year: string }

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Boxes to `YYYY-MM-DD`: one or two digits of any script; null where no such day exists. Never a `Date`. */
export function birthDateFrom({ day, month, year }: BirthDateBoxes): string | null {
  const iso = [box(year, /^\d{4}$/), box(month, /^\d{1,2}$/), box(day, /^\d{1,2}$/)].join('-')
  return isCalendarDate(iso) ? iso : null
}

function box(text: string, shape: RegExp): string {
  const digits = latinDigits(text).trim()
  return shape.test(digits) ? digits.padStart(2, '0') : ''
}

/** True for a day of the Gregorian calendar written `YYYY-MM-DD`, years 0001 to 9999. */
export function isCalendarDate(text: string): boolean {
  const match = ISO_DATE.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Whole years between two calendar dates; born on 29 February, one is a year older on 1 March of other years. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  // 'MM-DD' sorts as text the way it sorts as a day.
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}
