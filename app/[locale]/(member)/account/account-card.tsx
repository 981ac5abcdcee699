import Link from 'next/link'
import { MembershipCard } from '@/components/membership/membership-card'
import { PendingMark } from '@/components/site/pending-mark'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { type Words, wordsFor } from '@/lib/i18n/words'
import type { AccountView } from './account-view'

type Props = { t: Words<'Account'>; locale: Locale; view: AccountView }

/** The card as it looks; where it can be shown at a till, all of it leads there. */
export async function AccountCard({ t, locale, view }: Props) {
  return (
    <div className="account-card">
      <MembershipCard
        t={await wordsFor(locale, 'MembershipCard')}
        locale={locale}
        programmeName={view.programmeName}
        memberName={view.name}
        cardNo={view.cardNo}
        tier={view.tier}
      />
      {view.cardNo !== null && (
        <Link className="button account-card-link" href={href(locale, '/card')} prefetch={false}>
          {t('card')}
          <PendingMark />
        </Link>
      )}
    </div>
  )
}
