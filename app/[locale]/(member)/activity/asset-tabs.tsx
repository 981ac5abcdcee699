import type { LedgerAsset } from '@/lib/gateway/ledger-calls'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type ActivityFilter, searchFrom } from './activity-filter'
import type { ActivityView } from './activity-view'
import { figuresOf } from './figures'

type Props = {
  t: Words<'Activity'>
  locale: Locale
  filter: ActivityFilter
  view: Pick<ActivityView, 'detail' | 'currency'>
}

const ASSETS = ['POINT', 'BALANCE'] as const satisfies LedgerAsset[]

/** Points and stored value, each with what there is of it now. */
export function AssetTabs({ t, locale, filter, view }: Props) {
  const balances = { POINT: view.detail?.points, BALANCE: view.detail?.storedValue?.value }
  return (
    <nav className="ledger-tabs" aria-label={t('assets')}>
      {ASSETS.map(asset => {
        const balance = balances[asset]
        return (
          <a
            key={asset}
            href={searchFrom({ asset, kind: filter.kind, month: filter.month })}
            aria-current={asset === filter.asset ? 'page' : undefined}
          >
            <span>{t(`asset.${asset}`)}</span>
            {typeof balance === 'number' && (
              <strong>
                <bdi>{figuresOf(asset, view.currency, locale).plain(balance)}</bdi>
              </strong>
            )}
          </a>
        )
      })}
    </nav>
  )
}
