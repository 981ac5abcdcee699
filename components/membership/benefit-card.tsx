import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { PendingMark } from '@/components/site/pending-mark'
import { directionOfLocale, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { formatAmount } from '@/lib/membership/amount'
import { type BenefitDetail, effectiveStatus } from '@/lib/membership/benefit-detail'
import { textFor } from '@/lib/membership/multi-language-text'
import { BenefitIcon } from './benefit-icon'
import { BenefitMarks } from './benefit-marks'
import { BenefitValidity } from './benefit-validity'
import { LocalizedText } from './localized-text'

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
  /** Where the whole card leads. */
  link?: Route
  heading?: 'h1' | 'h3'
  /** What a page of the benefit's own says besides. */
  children?: ReactNode
}

/** A benefit as a voucher: what it is above the tear line, how long below. Its title is in its own language. */
export function BenefitCard({
  t,
  locale,
  zone,
  now,
  benefit,
  preferred = [locale],
  icon,
  link,
  heading: Heading = 'h3',
  children,
}: BenefitCardProps) {
  const chosen = textFor(preferred, benefit.benefitTitle)
  const title = chosen.text ? <LocalizedText chosen={chosen} t={t} locale={locale} /> : t('untitled')
  const status = effectiveStatus(benefit, now)
  const rest = { t, locale, zone, now, benefit, status }
  return (
    <article className="cell" lang={locale} dir={directionOfLocale(locale)}>
      <div className="benefit" data-status={status}>
        <div className="benefit-head">
          <BenefitIcon src={icon} />
          <div className="benefit-title">
            <BenefitMarks {...rest} />
            <Heading>
              {link ? (
                <Link className="benefit-link" href={link} prefetch={false}>
                  {title}
                  <PendingMark />
                </Link>
              ) : (
                title
              )}
            </Heading>
            {benefit.amount && (
              <p className="benefit-amount">
                <bdi>{formatAmount(benefit.amount, locale)}</bdi>
              </p>
            )}
          </div>
        </div>
        <div className="benefit-foot">
          <BenefitValidity {...rest} />
          {children}
        </div>
      </div>
    </article>
  )
}
