import { BenefitList } from '@/components/membership/benefit-list'
import { config } from '@/lib/config'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import { programmeSettings } from '@/lib/programme/settings'
import { BenefitsNone } from './benefits-none'
import { BenefitsOrder } from './benefits-order'
import { BenefitsPager } from './benefits-pager'
import { type BenefitsQuery, benefitHref } from './benefits-query'
import { BenefitsSearch } from './benefits-search'
import { BenefitsTabs } from './benefits-tabs'
import { benefitsView } from './benefits-view'

type Props = {
  locale: Locale
  preferred: readonly string[]
  benefits: readonly BenefitDetail[]
  query: BenefitsQuery
}

/** The benefits of one tab, as far as they were searched for, and the ways to the others. */
export async function BenefitsFound({ locale, preferred, benefits, query }: Props) {
  const [t, card, { zone }] = await Promise.all([
    wordsFor(locale, 'Benefits'),
    wordsFor(locale, 'Benefit'),
    programmeSettings(),
  ])
  const now = new Date()
  const view = benefitsView(benefits, query, { now, locale, preferred })
  const { shown, counts } = view
  const count = counts[query.status]
  const rest = { locale, t, query: { ...query, page: view.page } }
  return (
    <>
      <BenefitsSearch {...rest} />
      <BenefitsTabs {...rest} counts={counts} />
      <section aria-labelledby="found">
        <div className="found">
          <h2 id="found">{t(`tab.${query.status}`)}</h2>
          <p className="found-count">{t('count', { count, printed: formatCount(count, locale) })}</p>
          {shown.length > 1 && <BenefitsOrder {...rest} />}
        </div>
        {shown.length > 0 ? (
          <BenefitList
            t={card}
            locale={locale}
            zone={zone}
            now={now}
            benefits={shown}
            preferred={preferred}
            iconOf={({ iconUrl }) => iconUrlFrom(iconUrl, config().ICON_HOSTS)}
            linkOf={({ benefitInstanceId }) => benefitHref(locale, benefitInstanceId, rest.query)}
          />
        ) : (
          <BenefitsNone {...rest} view={view} />
        )}
        <BenefitsPager {...rest} view={view} />
      </section>
    </>
  )
}
