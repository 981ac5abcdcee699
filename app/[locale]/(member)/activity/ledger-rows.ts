import type { LedgerRow } from '@/components/membership/ledger-table'
import type { LedgerLine } from '@/lib/gateway/ledger-calls'
import { formatCount, formatDay, formatMinute } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { figuresOf } from './figures'

type Frame = { t: Words<'Activity'>; locale: Locale; zone: string; currency: string }

/** Entries in words: times in the programme's zone, which the list names once. */
export function ledgerRowsOf(lines: readonly LedgerLine[], frame: Frame): LedgerRow[] {
  const { t, locale, zone, currency } = frame
  return lines.map(line => {
    const { plain, signed } = figuresOf(line.asset, currency, locale)
    return {
      key: line.entryNo,
      what: t(`kind.${line.asset}.${line.kind}`),
      note: noteOf(line, frame),
      when: formatMinute(line.at, locale, zone),
      at: line.at,
      change: signed(line.change),
      isGain: line.change > 0,
      balance: plain(line.balanceAfter),
    }
  })
}

/** When points end, as long as some of them are there to end. */
function noteOf({ asset, change, left, expiresAt }: LedgerLine, { t, locale, zone }: Frame): string | null {
  if (asset !== 'POINT' || expiresAt === null || left === 0) return null
  const day = formatDay(expiresAt, locale, zone)
  return left === change ? t('endsOn', { day }) : t('leftEndsOn', { left: formatCount(left, locale), day })
}
