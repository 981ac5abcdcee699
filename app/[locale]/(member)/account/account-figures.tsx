import { ExpiringPoints } from '@/components/membership/expiring-points'
import { PointsSummary } from '@/components/membership/points-summary'
import { StoredValue } from '@/components/membership/stored-value'
import { TierProgress } from '@/components/membership/tier-progress'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { isUngrown } from '@/lib/membership/growth'
import { AccountBenefits } from './account-benefits'
import type { AccountView } from './account-view'

type Props = { locale: Locale; view: AccountView; preferred: readonly string[] }

/** Of whom nothing can be asked: the notice says why, and “at the moment” would be untrue. */
const UNASKED: readonly AccountView['missing'][] = ['not-offered', 'accepted', 'found', 'unnumbered']

/** Points and what becomes of them, benefits, tier, stored value: each says for itself where it is missing. */
export async function AccountFigures({ locale, view, preferred }: Props) {
  if (UNASKED.includes(view.missing)) return null
  const [points, expiring, storedValue, tier] = await Promise.all([
    wordsFor(locale, 'PointsSummary'),
    wordsFor(locale, 'ExpiringPoints'),
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
        asOf={view.asOf}
      >
        {(detail?.points ?? 0) > 0 && (
          <ExpiringPoints t={expiring} locale={locale} zone={zone} expiring={view.expiring} />
        )}
      </PointsSummary>
      <TierProgress
        t={tier}
        locale={locale}
        tier={view.tier}
        growth={detail?.growth ?? null}
        next={view.nextTier}
      />
      <StoredValue
        t={storedValue}
        locale={locale}
        amount={detail?.storedValue ?? assets?.storedValue ?? null}
      />
      <AccountBenefits locale={locale} view={view} preferred={preferred} />
    </div>
  )
}
