import { randomInt } from 'node:crypto'
import { CLEAR_LETTERS } from '@/lib/membership/clear-letters'

/**
 * A card number as the source document's example shows it: six letters or digits, then the time to the millisecond
 * (`yyyyMMddHHmmssfff`) in the programme's zone; 23 characters. 32^6 = a thousand million for each millisecond.
 */
export function cardNumberAt(now: Date, zone: string): string {
  const prefix = Array.from({ length: 6 }, () => CLEAR_LETTERS[randomInt(CLEAR_LETTERS.length)]).join('')
  const parts = new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  }).formatToParts(now)
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find(part => part.type === type)?.value ?? ''
  return `${prefix}${of('year')}${of('month')}${of('day')}${of('hour')}${of('minute')}${of('second')}${of('fractionalSecond')}`
}
