import { PointsSummary } from '@/components/membership/points-summary'
import { StoredValue } from '@/components/membership/stored-value'
import { TierProgress } from '@/components/membership/tier-progress'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { isUngrown } from '@/lib/membership/growth'
import type { AccountView } from './account-view'

/** Points and their worth, stored value, tier: each says for itself where it is missing. */
export async function AccountFigures({ locale, view }: { locale: Locale; view: AccountView }) {
  const [points, storedValue, tier] = await Promise.all([
    wordsFor(locale, 'PointsSummary'),
    wordsFor(locale, 'StoredValue'),
    wordsFor(locale, 'TierProgress'),
  ])
  const { detail, assets, zone } = view
  return (
    <div className="figures">
      <PointsSummary
        t={points}
        locale={locale}
        zone={zone}
        points={detail?.points ?? null}
        isNew={isUngrown(detail?.growth ?? null)}
        worth={assets?.worth ?? null}
        asOf={new Date()}
      />
      <StoredValue
        t={storedValue}
        locale={locale}
        amount={detail?.storedValue ?? assets?.storedValue ?? null}
      />
      <TierProgress t={tier} locale={locale} tier={view.tier} growth={detail?.growth ?? null} />
    </div>
  )
}
