import { directionOfLocale, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { formatAmount } from '@/lib/membership/amount'
import { type BenefitDetail, effectiveStatus } from '@/lib/membership/benefit-detail'
import { textFor } from '@/lib/membership/multi-language-text'
import { BenefitIcon } from './benefit-icon'
import { BenefitRules } from './benefit-rules'
import { BenefitStatusBadge } from './benefit-status-badge'
import { BenefitValidity } from './benefit-validity'
import { LocalizedText, type NoteFor } from './localized-text'

export type BenefitCardProps = {
  t: Words<'Benefit'>
  locale: Locale
  /** The programme's, in which times are shown and named. */
  zone: string
  now: Date
  benefit: BenefitDetail
  /** The reader's languages, the page's first; the page's alone where left out. */
  preferred?: readonly string[]
  /** An address that is allowed to be shown; our own drawing where there is none. */
  icon?: string | null
  note?: NoteFor
  /** Shows the rules unfolded, as a preview does. */
  open?: boolean
}

/** A benefit as a voucher: what it is above the tear line, how and how long below. Each text in its own language. */
export function BenefitCard({
  t,
  locale,
  zone,
  now,
  benefit,
  preferred = [locale],
  icon,
  note,
  open,
}: BenefitCardProps) {
  const title = textFor(preferred, benefit.benefitTitle)
  const status = effectiveStatus(benefit, now)
  const rest = { t, locale, note }
  return (
    <article className="cell" lang={locale} dir={directionOfLocale(locale)}>
      <div className="benefit" data-status={status}>
        <div className="benefit-head">
          <BenefitIcon src={icon} />
          <div className="benefit-title">
            <BenefitStatusBadge t={t} status={status} />
            <h3>{title.text ? <LocalizedText chosen={title} {...rest} /> : t('untitled')}</h3>
            {benefit.amount && (
              <p className="benefit-amount">
                <bdi>{formatAmount(benefit.amount, locale)}</bdi>
              </p>
            )}
          </div>
        </div>
        <div className="benefit-foot">
          <BenefitValidity t={t} locale={locale} zone={zone} status={status} benefit={benefit} />
          <BenefitRules
            rules={textFor(preferred, benefit.useRules)}
            scenarios={textFor(preferred, benefit.useScenarios)}
            open={open}
            {...rest}
          />
        </div>
      </div>
    </article>
  )
}
