import { MembershipCard } from '@/components/membership/membership-card'
import { href } from '@/lib/i18n/href'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { BRAND } from './brand'

type Props = { locale: Locale; t: Words<'Landing'>; card: Words<'MembershipCard'> }

/** What one gains, said and shown: the card is the real one's drawing, with the reader's name still to come. */
export function LandingHero({ locale, t, card }: Props) {
  return (
    <div className="hero">
      <div className="wrap hero-row">
        <div className="hero-words">
          <h1>{t('title')}</h1>
          <p className="hero-lead">{t('lead', { programme: BRAND.name })}</p>
          <p className="hero-actions">
            <a className="button button-on-deep" href={href(locale, '/sign-up')}>
              {t('join')}
            </a>
            <a className="hero-link" href={href(locale, '/sign-in')}>
              {t('signIn')}
            </a>
          </p>
          <p className="hero-small">{t('small')}</p>
        </div>
        <div className="hero-card" aria-hidden="true">
          <MembershipCard
            t={card}
            locale={locale}
            programmeName={BRAND.name}
            memberName={t('cardName')}
            cardNo="8880001234567890"
          />
          <p className="hero-chip hero-chip-points">{t('chipPoints')}</p>
          <p className="hero-chip hero-chip-benefit">
            <img src="/icons/benefits/coffee.svg" alt="" width={36} height={36} />
            {t('chipBenefit')}
          </p>
        </div>
      </div>
    </div>
  )
}
