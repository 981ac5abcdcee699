import { type CsvCell, csvOf } from '@/app/csv'
import { type AuditLine, auditPage } from '@/lib/audit/read'
import type { Words } from '@/lib/i18n/words'
import { isoIn } from '@/lib/membership/month'

/** How many entries are read and written at once. */
const PIECE_SIZE = 500

type Filter = Parameters<typeof auditPage>[0]
type Frame = { t: Words<'StaffAudit'>; zone: string }

/**
 * The entries of a filter as CSV, newest first, piece by piece. Throws where they cannot be read: a download that breaks
 * off is seen to have failed, one that ended early would look whole.
 */
export async function* auditCsv(
  filter: Filter,
  frame: Frame,
  read: (asked: Filter) => ReturnType<typeof auditPage> = asked => auditPage(asked, undefined, PIECE_SIZE),
): AsyncGenerator<string> {
  yield csvOf([headingsOf(frame)], true)
  let before = filter.before
  do {
    const { entries, next } = await read({ ...filter, before })
    if (entries.length > 0)
      yield csvOf(
        entries.map(line => cellsOf(line, frame)),
        false,
      )
    before = next
  } while (before !== null)
}

function headingsOf({ t }: Frame): CsvCell[] {
  return [
    t('when'),
    t('who'),
    t('csv.actorID'),
    t('what'),
    t('csv.code'),
    t('csv.subjectID'),
    t('csv.details'),
  ]
}

function cellsOf({ entry, email }: AuditLine, { t, zone }: Frame): CsvCell[] {
  return [
    isoIn(zone, entry.at),
    email ?? t(`actor.${entry.actorKind}`),
    entry.actorID,
    t(`event.${entry.event}`),
    entry.event,
    entry.subjectID,
    Object.keys(entry.details).length === 0 ? null : JSON.stringify(entry.details),
  ]
}
