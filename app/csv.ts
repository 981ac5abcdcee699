import { stringify } from 'csv-stringify/sync'

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

/** A download that is written while it is read: never more than one piece of it is in memory. */
export function csvAnswer(fileName: string, pieces: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '-')}"`,
      'Cache-Control': 'no-store',
    },
  })
}
