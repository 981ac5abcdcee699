import { advanceWidth, type Face, isFullWidth } from './advance-widths'

/** How a text is drawn: its face, and the width of its line in thousandths of an em. */
export type Drawing = { face: Face; line: number; letterSpacing: number }

type Word = { widths: number[]; width: number; space: number }

// Where a line may not begin or end, as Unicode's line breaking (Annex 14) and Chinese printing have it.
const NEVER_FIRST = /[,.:;!?%)\]}»’”…·、。，．：；！？）」』》】〉〕］｝％～ー々]/
const NEVER_LAST = /[([{«‘“（「『《【〈〔［｛]/
const BREAKS_BEHIND = /[-–—/]/
const ARABIC = /\p{sc=Arab}/u

/** How many lines a text takes: an estimate, within one line of what Chromium draws. Linear in the text. */
export function drawnLines(text: string, drawing: Drawing): number {
  return text
    .trim()
    .split(/\r\n|[\n\r]/)
    .reduce((lines, paragraph) => lines + linesOf(wordsOf(paragraph, drawing), drawing.line), 0)
}

function wordsOf(paragraph: string, { face, letterSpacing }: Drawing): Word[] {
  const words: Word[] = []
  let word: Word = { widths: [], width: 0, space: 0 }
  let previous = ''
  for (const character of paragraph) {
    const advance = advanceWidth(character, face)
    // Joined letters and full-width scripts are never tracked (components/membership/benefit.css).
    const isTracked = advance > 0 && !isFullWidth(character) && !ARABIC.test(character)
    const width = advance + (isTracked ? letterSpacing : 0)
    if (/[ \t\u3000]/.test(character)) {
      // Several spaces are drawn as one, and none where a line begins.
      if (word.space === 0) word.space = width
      previous = ' '
      continue
    }
    if (word.widths.length > 0 && mayBreak(previous, character)) {
      words.push(word)
      word = { widths: [], width: 0, space: 0 }
    }
    word.widths.push(width)
    word.width += width
    previous = character
  }
  if (word.widths.length > 0) words.push(word)
  return words
}

function mayBreak(before: string, behind: string): boolean {
  if (before === ' ') return true
  if (NEVER_FIRST.test(behind) || NEVER_LAST.test(before)) return false
  if (BREAKS_BEHIND.test(before)) return /\p{L}/u.test(behind)
  return isFullWidth(before) || isFullWidth(behind)
}

function linesOf(words: readonly Word[], line: number): number {
  let lines = 1
  let used = 0
  for (const { widths, width, space } of words) {
    if (used > 0 && used + width > line) {
      lines += 1
      used = 0
    }
    if (width > line) {
      // Longer than a line: broken between any two characters.
      for (const each of widths) {
        if (used + each > line) {
          lines += 1
          used = 0
        }
        used += each
      }
    } else {
      used += width
    }
    used += space
  }
  return lines
}
