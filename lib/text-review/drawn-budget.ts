import { type Drawing, drawnLines } from './drawn-lines'
import type { TextField } from './reviewed-benefit'

// A phone of 360 px: less the page's margins of 40, the card's borders of 2 and its padding of 2.7 em of 17 px.
const INNER_PX = 360 - 40 - 2 - 2.7 * 17
/** Beside the picture of 3.4 em and its gap of 1 em, in letters of 1.2 em: components/membership/benefit.css. */
const TITLE: Drawing = {
  face: 'title',
  line: (1_000 * (INNER_PX - 4.4 * 17)) / (1.2 * 17),
  letterSpacing: -10,
}
/** Across the whole box: components/membership/benefit-page.css. */
const TEXT: Drawing = { face: 'text', line: (1_000 * INNER_PX) / 17, letterSpacing: 0 }

/**
 * How many lines still read well, and how each text is drawn. Below a title of four lines the amount and
 * the tear line are still on the screen with it; with a fifth the card is mostly title. A text of twelve lines is half a
 * phone's screen, and more than any text of 256 Latin letters without line breaks takes.
 */
const BUDGETS: Record<TextField, { drawing: Drawing; lines: number }> = {
  benefitTitle: { drawing: TITLE, lines: 4 },
  useScenarios: { drawing: TEXT, lines: 12 },
  useRules: { drawing: TEXT, lines: 12 },
}

/** The lines that a text takes on a phone of 360 px: an estimate. */
export function linesOnPhone(text: string, field: TextField): number {
  return drawnLines(text, BUDGETS[field].drawing)
}

/** Whether a text, though short enough for the document, takes more lines on a phone than read well. */
export function isTooLongAsDrawn(text: string, field: TextField): boolean {
  return linesOnPhone(text, field) > BUDGETS[field].lines
}
