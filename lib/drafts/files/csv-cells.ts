/** The columns of a CSV of benefits, in the order in which they are written. */
export const COLUMNS = ['benefitInstanceId', 'field', 'language', 'text'] as const

// What a spreadsheet runs as a formula, also behind blanks and marks that it looks past; apostrophes before it are ours
// or have to be told from ours.
const FORMULA = /^'*[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r]/u

/** A text as a cell that no spreadsheet runs: with an apostrophe before what it would take for a formula. */
export function cellOf(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text of a cell: whatever `cellOf` wrote comes back unchanged. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
