import { directionOfLocale, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { textFor } from '@/lib/membership/multi-language-text'
import { LocalizedText } from './localized-text'

type Props = {
  t: Words<'Benefit'>
  locale: Locale
  benefit: Pick<BenefitDetail, 'useScenarios' | 'useRules'>
  preferred?: readonly string[]
}

/** Where and how a benefit is used, each text in its own language; where nothing is written, that is said. */
export function BenefitTexts({ t, locale, benefit, preferred = [locale] }: Props) {
  const texts = [
    { label: t('scenarios'), chosen: textFor(preferred, benefit.useScenarios) },
    { label: t('rules'), chosen: textFor(preferred, benefit.useRules) },
  ].filter(({ chosen }) => chosen.text)
  return (
    <div className="cell" lang={locale} dir={directionOfLocale(locale)}>
      {texts.length === 0 ? (
        <p className="benefit-texts">{t('noTexts')}</p>
      ) : (
        <dl className="benefit-texts">
          {texts.map(({ label, chosen }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <LocalizedText chosen={chosen} t={t} locale={locale} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
