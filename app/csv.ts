import { stringify } from 'csv-stringify/sync'
import { download } from './download'

/** Text, a whole number, or a decimal that keeps its zeros (`-23.80`). */
export type CsvCell = string | number | null | { decimal: string }

const DECIMAL = /^-?\d+(?:\.\d+)?$/
// Spreadsheets look past these for the sign of a formula.
const LEADING_BLANKS = /^[\s\p{Cc}\p{Cf}]+/u

/**
 * Rows as CSV (RFC 4180), the first ones with a byte order mark, or Excel would read UTF-8 as something else. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csvOf(rows: readonly (readonly CsvCell[])[], isFirst: boolean): string {
  return stringify(
    rows.map(row => [...row]),
    {
      bom: isFirst,
      record_delimiter: '\r\n',
      escape_formulas: true,
      // A lone line feed too, which is no end of a row here but one to most readers.
      quoted_match: /[\r\n]/,
      cast: {
        string: text => text.replace(LEADING_BLANKS, ''),
        object: ({ decimal }) =>
          DECIMAL.test(String(decimal))
            ? { value: String(decimal), escape_formulas: false }
            : String(decimal),
      },
    },
  )
}

/** Rows as a download, piece by piece. */
export function csvAnswer(fileName: string, pieces: AsyncGenerator<string>): Response {
  return download(fileName, 'text/csv', pieces)
}
