import type { LedgerAsset } from '@/lib/gateway/ledger-calls'
import { formatChange, formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { formatAmount, formatAmountChange } from '@/lib/membership/amount'

/** How the figures of an asset are written: points, or money of the programme's currency. */
export function figuresOf(asset: LedgerAsset, currency: string, locale: Locale) {
  return asset === 'POINT'
    ? {
        plain: (count: number) => formatCount(count, locale),
        signed: (count: number) => formatChange(count, locale),
      }
    : {
        plain: (value: number) => formatAmount({ currency, value }, locale),
        signed: (value: number) => formatAmountChange({ currency, value }, locale),
      }
}
