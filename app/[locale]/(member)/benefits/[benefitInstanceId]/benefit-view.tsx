import Link from 'next/link'
import { BenefitCard } from '@/components/membership/benefit-card'
import { config } from '@/lib/config'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import { programmeSettings } from '@/lib/programme/settings'
import type { CurrentMember } from '@/lib/session/current-member'
import { RedeemSection } from './redeem/redeem-section'

type Props = {
  locale: Locale
  account: CurrentMember['account']
  preferred: readonly string[]
  benefit: BenefitDetail
}

/** All that is known of one benefit. */
export async function BenefitView({ locale, account, preferred, benefit }: Props) {
  const [t, words, { zone }] = await Promise.all([
    wordsFor(locale, 'Benefits'),
    wordsFor(locale, 'Benefit'),
    programmeSettings(),
  ])
  return (
    <>
      <p>
        <Link href={href(locale, '/benefits')} prefetch={false}>
          {t('back')}
        </Link>
      </p>
      <BenefitCard
        t={words}
        locale={locale}
        zone={zone}
        now={new Date()}
        benefit={benefit}
        preferred={preferred}
        icon={iconUrlFrom(benefit.iconUrl, config().ICON_HOSTS)}
        open
      />
      <RedeemSection locale={locale} account={account} benefit={benefit} />
    </>
  )
}
