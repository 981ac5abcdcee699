import Link from 'next/link'
import { EndingBenefits } from '@/components/membership/ending-benefits'
import { Figure } from '@/components/membership/figure'
import { PendingMark } from '@/components/site/pending-mark'
import { config } from '@/lib/config'
import { formatCount } from '@/lib/i18n/format'
import { href } from '@/lib/i18n/href'
import { directionOfLocale, type Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import type { AccountView } from './account-view'
import { usableBenefits } from './ending-benefits'

type Props = { locale: Locale; view: AccountView; preferred: readonly string[] }

/** How many benefits can be used, and which of them end soon. */
export async function AccountBenefits({ locale, view, preferred }: Props) {
  const [t, benefit] = await Promise.all([wordsFor(locale, 'EndingBenefits'), wordsFor(locale, 'Benefit')])
  const benefits = view.assets?.benefits ?? null
  const held = benefits && usableBenefits(benefits, view.asOf, view.zone)
  return (
    <section className="cell" lang={locale} dir={directionOfLocale(locale)}>
      <Figure
        label={t('label')}
        value={held && formatCount(held.usable, locale)}
        unit={held ? t('unit', { count: held.usable }) : ''}
        missing={t('missing')}
      >
        {held && (
          <EndingBenefits
            t={t}
            benefitWords={benefit}
            locale={locale}
            zone={view.zone}
            preferred={preferred}
            {...held}
            iconOf={({ iconUrl }) => iconUrlFrom(iconUrl, config().ICON_HOSTS)}
          />
        )}
        <p>
          <Link className="more-link" href={href(locale, '/benefits')} prefetch={false}>
            {t('all')}
            <PendingMark />
          </Link>
        </p>
      </Figure>
    </section>
  )
}
