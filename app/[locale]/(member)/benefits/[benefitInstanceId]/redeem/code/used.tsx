import { takeBack } from '@/app/[locale]/(member)/benefits/[benefitInstanceId]/redeem/actions'
import { buttonWords } from '@/app/[locale]/(member)/benefits/[benefitInstanceId]/redeem/button-words'
import { ButtonForm } from '@/components/forms/button-form'
import type { Redemption } from '@/lib/gateway/redeeming-calls'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import type { BenefitDetail } from '@/lib/membership/benefit-detail'
import { safeHttpsUrl } from '@/lib/membership/safe-url'
import { programmeSettings } from '@/lib/programme/settings'

type Props = { locale: Locale; benefit: BenefitDetail; redemption: Redemption }

/** It is used: when, where its link leads, and until when a mistake can be put right. */
export async function Used({ locale, benefit, redemption }: Props) {
  const [t, { zone }] = await Promise.all([wordsFor(locale, 'Redeem'), programmeSettings()])
  const { acceptedAt, undoUntil, atTill, redemptionID } = redemption
  const url = atTill ? null : safeHttpsUrl(benefit.benefitUrl ?? '')
  const isUndoable = undoUntil !== null && Date.now() < Date.parse(undoUntil)
  const undo = isUndoable ? formatMoment(undoUntil, locale, zone) : null
  return (
    <>
      <p>
        {t(atTill ? 'accepted.atTill' : 'accepted.byLink', {
          moment: formatMoment(acceptedAt ?? redemption.expiresAt, locale, zone),
        })}
      </p>
      {url !== null && (
        <a className="button button-wide" href={url} target="_blank" rel="noopener noreferrer">
          {t('accepted.go', { host: `\u2066${new URL(url).host}\u2069` })}
        </a>
      )}
      {undo !== null && atTill && <p className="redeem-hint">{t('takeBack.atTill', { moment: undo })}</p>}
      {undo !== null && !atTill && (
        <ButtonForm
          action={takeBack}
          words={await buttonWords(locale, t('takeBack.submit'))}
          fields={{ redemptionID }}
          tone="quiet"
        >
          <p className="redeem-hint">{t('takeBack.byLink', { moment: undo })}</p>
        </ButtonForm>
      )}
    </>
  )
}
