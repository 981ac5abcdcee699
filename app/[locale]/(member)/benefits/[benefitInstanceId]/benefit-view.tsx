import Link from 'next/link'
import { type BenefitsQuery, listHref } from '@/app/[locale]/(member)/benefits/benefits-query'
import { BenefitCard } from '@/components/membership/benefit-card'
import { BenefitTexts } from '@/components/membership/benefit-texts'
import { BenefitWebLink } from '@/components/membership/benefit-web-link'
import { PendingMark } from '@/components/site/pending-mark'
import { config } from '@/lib/config'
import { gateway } from '@/lib/gateway'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { type BenefitDetail, effectiveStatus, instantFrom } from '@/lib/membership/benefit-detail'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import { programmeSettings } from '@/lib/programme/settings'
import type { CurrentMember } from '@/lib/session/current-member'
import { RedeemSection } from './redeem/redeem-section'

type Props = {
  locale: Locale
  account: CurrentMember['account']
  preferred: readonly string[]
  benefit: BenefitDetail
  /** The list to which the way back leads. */
  query: BenefitsQuery
}

/** All that is known of one benefit. */
export async function BenefitView({ locale, account, preferred, benefit, query }: Props) {
  const [benefits, t, { zone }] = await Promise.all([
    wordsFor(locale, 'Benefits'),
    wordsFor(locale, 'Benefit'),
    programmeSettings(),
  ])
  const now = new Date()
  const created = instantFrom(benefit.createdTime)
  const texts = { t, locale, preferred, benefit }
  return (
    <>
      <p>
        <Link className="back-link" href={listHref(locale, query)} prefetch={false}>
          {benefits('back')}
          <PendingMark />
        </Link>
      </p>
      <div className="benefit-page">
        <div className="benefit-use">
          <BenefitCard
            {...texts}
            zone={zone}
            now={now}
            icon={iconUrlFrom(benefit.iconUrl, config().ICON_HOSTS)}
            heading="h1"
          >
            {effectiveStatus(benefit, now) === 'UNKNOWN' && <p>{t('unknown')}</p>}
            {created !== null && (
              <p className="benefit-validity">
                {t('issuedOn', { day: formatDay(new Date(created), locale, zone) })}
              </p>
            )}
          </BenefitCard>
          <RedeemSection locale={locale} account={account} benefit={benefit} />
        </div>
        <section className="benefit-about" aria-labelledby="about">
          <h2 id="about">{t('details')}</h2>
          <BenefitTexts {...texts} />
          {/* Where benefits are used through us, the link is given once that has begun. */}
          {gateway().redeeming === null && <BenefitWebLink t={t} benefitUrl={benefit.benefitUrl} />}
        </section>
      </div>
    </>
  )
}
