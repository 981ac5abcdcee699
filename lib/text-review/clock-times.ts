/** The part of the day that is named beside an hour. */
export type DayPart = 'morning' | 'afternoon' | 'night' | 'noon' | null

// At the end of what stands before a number (Chinese), and at the beginning of what stands behind it (all others).
const BEFORE: ReadonlyArray<[Exclude<DayPart, null>, RegExp]> = [
  ['morning', /(?:上午|早上|早晨|清晨|凌晨|早)\s?$/],
  ['afternoon', /(?:下午|午后|午後|傍晚)\s?$/],
  ['night', /(?:晚上|晚间|晚間|夜间|夜間|夜晚|深夜|当晚|當晚|晚)\s?$/],
  ['noon', /(?:中午|正午)\s?$/],
]
const BEHIND: ReadonlyArray<[Exclude<DayPart, null>, RegExp]> = [
  ['night', /^\s?(?:midnight|mn(?!\p{L})|tengah malam|malam|ليل|منتصف الليل)/u],
  ['noon', /^\s?(?:noon|nn(?!\p{L})|tengah\s?hari|tgh hari|ظهر|الظهر)/u],
  ['morning', /^\s?(?:a\.?\s?m(?!\p{L})|pagi|pg(?!\p{L})|صباح|فجر|ق\.ظ)/u],
  ['afternoon', /^\s?(?:p\.?\s?m(?!\p{L})|petang|ptg(?!\p{L})|مساء|عصر|بعد الظهر|ب\.ظ)/u],
]
// Alone they may as well be metres or a name.
const BEHIND_ABBREVIATED: ReadonlyArray<[Exclude<DayPart, null>, RegExp]> = [
  ['morning', /^\s?ص(?!\p{L})/u],
  ['afternoon', /^\s?م(?!\p{L})/u],
]

const partIn = (text: string, parts: readonly [Exclude<DayPart, null>, RegExp][]) =>
  parts.find(([, pattern]) => pattern.test(text))?.[0] ?? null

/** The part of the day beside a number; `isSure` where it can be nothing else. */
export function dayPartBeside(before: string, behind: string): { part: DayPart; isSure: boolean } {
  const part = partIn(behind, BEHIND) ?? partIn(before, BEFORE)
  return part ? { part, isSure: true } : { part: partIn(behind, BEHIND_ABBREVIATED), isSure: false }
}

/** Times of day that an hour can mean, `15:00`: one where the part of the day is told, else both; none for no hour. */
export function timesOf(hour: number, minute: number, part: DayPart): string[] {
  if (!Number.isInteger(hour) || hour > 24 || minute > 59) return []
  return hoursOf(hour, part).map(each => `${each % 24}:${String(minute).padStart(2, '0')}`)
}

function hoursOf(hour: number, part: DayPart): number[] {
  if (hour > 12) return [hour]
  const late = hour === 12 ? 12 : hour + 12
  switch (part) {
    case 'morning':
      return [hour % 12]
    case 'afternoon':
      return [late]
    case 'noon':
      return [hour >= 10 ? hour : late]
    // Twelve at night ends the day; one to five are after it.
    case 'night':
      return [hour === 12 ? 0 : hour < 6 ? hour : late]
    default:
      return [hour, (hour + 12) % 24]
  }
}
