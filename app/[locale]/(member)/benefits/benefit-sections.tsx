import { BenefitList } from '@/components/membership/benefit-list'
import { EmptyState } from '@/components/membership/empty-state'
import { config } from '@/lib/config'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { type BenefitDetail, type EffectiveStatus, effectiveStatus } from '@/lib/membership/benefit-detail'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import { programmeSettings } from '@/lib/programme/settings'

/** What can be used stands first; what cannot be judged is listed with what is over. */
const SECTIONS = [
  { key: 'usable', statuses: ['ACTIVATED'] },
  { key: 'used', statuses: ['USED'] },
  { key: 'over', statuses: ['EXPIRED', 'UNKNOWN'] },
] as const satisfies { key: string; statuses: EffectiveStatus[] }[]

type Props = { locale: Locale; preferred: readonly string[]; benefits: readonly BenefitDetail[] }

/** Every benefit under its true status now. */
export async function BenefitSections({ locale, preferred, benefits }: Props) {
  const [t, card, empty, { zone }] = await Promise.all([
    wordsFor(locale, 'Benefits'),
    wordsFor(locale, 'Benefit'),
    wordsFor(locale, 'Empty'),
    programmeSettings(),
  ])
  const now = new Date()
  const sections = SECTIONS.map(({ key, statuses }) => ({
    key,
    held: benefits.filter(benefit => statuses.some(status => status === effectiveStatus(benefit, now))),
  }))
  if (benefits.length === 0) {
    return (
      <EmptyState drawing="cup" title={empty('benefits.title')}>
        <p>{empty('benefits.text')}</p>
      </EmptyState>
    )
  }
  return sections
    .filter(({ held }) => held.length > 0)
    .map(({ key, held }) => (
      <section key={key} aria-labelledby={`benefits-${key}`}>
        <h2 id={`benefits-${key}`}>{t(`section.${key}`, { count: formatCount(held.length, locale) })}</h2>
        <BenefitList
          t={card}
          locale={locale}
          zone={zone}
          now={now}
          benefits={held}
          preferred={preferred}
          iconOf={({ iconUrl }) => iconUrlFrom(iconUrl, config().ICON_HOSTS)}
        />
      </section>
    ))
}
