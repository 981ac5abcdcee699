import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { textFor } from '@/lib/membership/multi-language-text'
import { BenefitIcon } from './benefit-icon'
import { BenefitValidity } from './benefit-validity'
import { LocalizedText } from './localized-text'

type Props = {
  t: Words<'EndingBenefits'>
  benefitWords: Words<'Benefit'>
  locale: Locale
  zone: string
  preferred: readonly string[]
  /** How many can be used at all, and how many of them end soon; the soonest of those are named. */
  usable: number
  endingSoon: number
  soonest: readonly BenefitDetail[]
  /** The address of a benefit's picture that may be shown, or null. */
  iconOf: (benefit: BenefitDetail) => string | null
}

/** The benefits that should be used first. */
export function EndingBenefits(props: Props) {
  const { t, benefitWords, locale, zone, preferred, usable, endingSoon, soonest, iconOf } = props
  if (usable === 0) return <p>{t('none')}</p>
  if (endingSoon === 0) return <p>{t('noneSoon')}</p>
  const others = endingSoon - soonest.length
  return (
    <>
      <h3 className="ending-title">{t('soon')}</h3>
      <ul className="ending">
        {soonest.map(benefit => {
          const title = textFor(preferred, benefit.benefitTitle)
          return (
            <li key={benefit.benefitInstanceId} className="ending-row">
              <BenefitIcon src={iconOf(benefit)} />
              <div>
                <p className="ending-name">
                  {title.text ? (
                    <LocalizedText chosen={title} t={benefitWords} locale={locale} />
                  ) : (
                    benefitWords('untitled')
                  )}
                </p>
                <BenefitValidity
                  t={benefitWords}
                  locale={locale}
                  zone={zone}
                  status="ACTIVATED"
                  benefit={benefit}
                />
              </div>
            </li>
          )
        })}
      </ul>
      {others > 0 && <p>{t('others', { count: others, benefits: formatCount(others, locale) })}</p>}
    </>
  )
}
