import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { ChosenText } from '@/lib/membership/multi-language-text'
import { LocalizedText, type NoteFor } from './localized-text'

type Props = {
  t: Words<'Benefit'>
  locale: Locale
  rules: ChosenText
  scenarios: ChosenText
  note?: NoteFor | undefined
  open?: boolean | undefined
}

/** Where and how a benefit is used, folded away so that thirty of them can be looked over; nothing where both are blank. */
export function BenefitRules({ t, rules, scenarios, open, ...rest }: Props) {
  if (!rules.text && !scenarios.text) return null
  return (
    <details className="benefit-rules" open={open}>
      <summary>{t('details')}</summary>
      <dl>
        {scenarios.text && (
          <>
            <dt>{t('scenarios')}</dt>
            <dd>
              <LocalizedText chosen={scenarios} t={t} {...rest} />
            </dd>
          </>
        )}
        {rules.text && (
          <>
            <dt>{t('rules')}</dt>
            <dd>
              <LocalizedText chosen={rules} t={t} {...rest} />
            </dd>
          </>
        )}
      </dl>
    </details>
  )
}
