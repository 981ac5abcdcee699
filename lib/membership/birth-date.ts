import { latinDigits } from './digits'

/** The three boxes of a form, as typed. */
export type BirthDateBoxes = { day: string; month: string; year: string }

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Boxes to `YYYY-MM-DD`: one or two digits of any script; null where no such day exists. Never a `Date`. */
export function birthDateFrom({ day, month, year }: BirthDateBoxes): string | null {
  // What is no number of the right length makes no date, whichever box it is in.
  const iso = [year, month, day].map(box => latinDigits(box).trim().padStart(2, '0')).join('-')
  return isCalendarDate(iso) ? iso : null
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
