import { type CsvCell, csvOf } from '@/app/csv'
import type { LedgerLine } from '@/lib/gateway/ledger-calls'
import type { Words } from '@/lib/i18n/words'
import { decimalFrom } from '@/lib/membership/amount'
import { isoIn } from '@/lib/membership/month'

type Frame = { t: Words<'Activity'>; zone: string; currency: string }

/** How many rows are read and written at once. */
export const PIECE_LINES = 1_000

/**
 * A ledger as CSV, newest first, piece by piece; `next` reads the lines before a number. Throws where they cannot be read:
 * a download that breaks off is seen to have failed, one that ended early would look whole.
 */
export async function* ledgerCsv(
  first: readonly LedgerLine[],
  next: (before: number) => Promise<readonly LedgerLine[]>,
  frame: Frame,
): AsyncGenerator<string> {
  yield csvOf([headingsOf(frame), ...first.map(line => cellsOf(line, frame))], true)
  let lines = first
  while (lines.length === PIECE_LINES) {
    lines = await next(lines.at(-1)?.entryNo ?? 0)
    if (lines.length > 0)
      yield csvOf(
        lines.map(line => cellsOf(line, frame)),
        false,
      )
  }
}

function headingsOf({ t }: Frame): CsvCell[] {
  const columns = ['entryNo', 'at', 'kind', 'change', 'balanceAfter', 'unit', 'endsOn'] as const
  return columns.map(column => t(`csv.${column}`))
}

function cellsOf(line: LedgerLine, { t, zone, currency }: Frame): CsvCell[] {
  const figure = (value: number): CsvCell =>
    line.asset === 'POINT' ? value : { decimal: decimalFrom({ currency, value }) }
  return [
    line.entryNo,
    isoIn(zone, new Date(line.at)),
    t(`kind.${line.asset}.${line.kind}`),
    figure(line.change),
    figure(line.balanceAfter),
    line.asset === 'POINT' ? t('asset.POINT') : currency,
    line.expiresAt === null ? null : isoIn(zone, new Date(line.expiresAt)),
  ]
}
