import { CsvError, parse } from 'csv-parse/sync'
import { COLUMNS, textOfCell } from './csv-cells'
import type { UnreadableFile } from './incoming'

/** A row by the names of its columns, and the line of the file on which it begins. */
export type CsvRow = { line: number; cells: Record<(typeof COLUMNS)[number], string> | null }

/** 5,000 benefits with three texts in ten languages; parsing that many takes two seconds, in which nobody is answered. */
const LINES_MAX_SIZE = 150_000

/** The rows of a CSV (RFC 4180; comma, semicolon or tab), by the names in its first line; null for a row of another length. */
export function csvRows(file: string): CsvRow[] | UnreadableFile {
  if (file.split('\n', LINES_MAX_SIZE + 1).length > LINES_MAX_SIZE) return { problem: 'too-many' }
  const parsed = recordsOf(file)
  if (!Array.isArray(parsed)) return parsed
  const [header, ...records] = parsed
  const names = header?.record.map(name => name.trim().toLowerCase()) ?? []
  const places = COLUMNS.map(column => names.indexOf(column.toLowerCase()))
  const isAmbiguous = COLUMNS.some(
    column => names.indexOf(column.toLowerCase()) !== names.lastIndexOf(column.toLowerCase()),
  )
  if (places.includes(-1) || isAmbiguous) return { problem: 'no-columns' }
  return records
    .filter(({ record }) => record.some(cell => cell !== ''))
    .map(({ record, line }) => {
      // A spreadsheet fills rows up with empty cells.
      const isFitting = record.length >= names.length && record.slice(names.length).every(cell => cell === '')
      const cells = COLUMNS.map((column, at) => [column, textOfCell(record[places[at] ?? 0] ?? '')])
      return { line, cells: isFitting ? Object.fromEntries(cells) : null }
    })
}

type Parsed = { record: string[]; line: number }

function recordsOf(file: string): Parsed[] | UnreadableFile {
  const records: Parsed[] = []
  let endedAt = 0
  try {
    parse(file, {
      delimiter: delimiterOf(file),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => {
        // It is told on which line a record ends.
        const breaks = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
        records.push({ record, line: lines - breaks })
        endedAt = lines
        return null
      },
    })
    return records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const column = typeof error.column === 'number' ? error.column + 1 : 1
    // A quotation mark that nobody closes is noticed at the end of the file.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? endedAt + 1 : Number(error.lines)
    return { problem: 'not-csv', line, column }
  }
}

/** What stands most often in the first line: names of columns hold none of the three. */
function delimiterOf(file: string): string {
  const [first = ''] = file.trimStart().split('\n', 1)
  const often = (mark: string) => first.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (often(mark) > often(best) ? mark : best))
}
