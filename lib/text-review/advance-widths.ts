import TABLES from './advance-widths.json' with { type: 'json' }

/** The faces of a member's card; app/fonts.ts and components/membership/benefit.css say where each is used. */
export type Face = keyof typeof TABLES

/** A script that no face holds is drawn by the system: full-width characters alone are alike everywhere. */
const FULL_WIDTH =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u
const EMOJI = /\p{Extended_Pictographic}/u
const EMOJI_WIDTH = 1_250
const OTHER_WIDTH = 600

const widths = new Map<Face, Map<string, number>>(
  Object.entries(TABLES).map(([face, table]) => [face as Face, spread(table)]),
)

function spread(table: Record<string, string>): Map<string, number> {
  return new Map(
    Object.entries(table).flatMap(([width, characters]) =>
      [...characters].map((character): [string, number] => [character, Number(width)]),
    ),
  )
}

/** How far a character moves the pen, in thousandths of an em. */
export function advanceWidth(character: string, face: Face): number {
  const known = widths.get(face)?.get(character)
  if (known !== undefined) return known
  if (NO_WIDTH.test(character)) return 0
  if (isFullWidth(character)) return 1_000
  return EMOJI.test(character) ? EMOJI_WIDTH : OTHER_WIDTH
}

/** True for ideographs, kana, syllables of Hangul and their punctuation: a line may break beside each. */
export function isFullWidth(character: string): boolean {
  return FULL_WIDTH.test(character)
}
