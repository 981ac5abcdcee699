import Link from 'next/link'
import { formatMoment, formatTime } from '@/lib/i18n/format'
import { benefitPath, href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { safeHttpsUrl } from '@/lib/membership/safe-url'
import { programmeSettings } from '@/lib/programme/settings'
import { redeemStep } from './redeem-step'

type Props = { locale: Locale; account: Parameters<typeof redeemStep>[0]; benefit: BenefitDetail }

/** On the page of a benefit: the way to use it, how it stands, or why it cannot be used. */
export async function RedeemSection({ locale, account, benefit }: Props) {
  const [t, { zone }, { step, last }] = await Promise.all([
    wordsFor(locale, 'Redeem'),
    programmeSettings(),
    redeemStep(account, benefit),
  ])
  // The benefit's own status says it.
  if (step === 'over') return null
  const path = benefitPath(benefit.benefitInstanceId)
  const way = safeHttpsUrl(benefit.benefitUrl ?? '') === null ? 'till' : 'link'
  const moment = last?.acceptedAt ? formatMoment(last.acceptedAt, locale, zone) : ''
  const time = last && step === 'open' ? formatTime(last.expiresAt, locale, zone) : ''
  return (
    <section className="redeem-section" aria-labelledby="redeem">
      <h2 id="redeem">{t('section.title')}</h2>
      <p>{step === 'usable' ? t(`section.${way}`) : t(`section.${step}`, { moment, time })}</p>
      {step === 'usable' && (
        <Link className="button" href={href(locale, `${path}/redeem`)} prefetch={false}>
          {t('section.use')}
        </Link>
      )}
      {(step === 'open' || step === 'used') && (
        <Link
          className={step === 'open' ? 'button' : 'button button-quiet'}
          href={href(locale, `${path}/redeem/code`)}
          prefetch={false}
        >
          {t(step === 'open' ? 'section.showCode' : 'section.look')}
        </Link>
      )}
      {step === 'unproved' && <a href={href(locale, '/settings')}>{t('section.prove')}</a>}
    </section>
  )
}
