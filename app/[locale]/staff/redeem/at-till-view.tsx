import { randomUUID } from 'node:crypto'
import { ButtonForm } from '@/components/forms/button-form'
import { Notice } from '@/components/forms/notice'
import { BenefitCard } from '@/components/membership/benefit-card'
import { BenefitTexts } from '@/components/membership/benefit-texts'
import { config } from '@/lib/config'
import type { AtTill } from '@/lib/gateway/redeeming-calls'
import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { iconUrlFrom } from '@/lib/membership/icon-url'
import { programmeSettings } from '@/lib/programme/settings'
import { acceptCode, undoAccepted } from './actions'
import { buttonWords } from './code-form-words'

type Props = { locale: Locale; found: AtTill; said: 'accepted' | 'undone' | undefined }

/** Whose and what a code stands for, and what can be done about it. */
export async function AtTillView({ locale, found, said }: Props) {
  const { memberID, redemption, benefit, refusal } = found
  const [t, ofBenefit, { zone }] = await Promise.all([
    wordsFor(locale, 'StaffRedeem'),
    wordsFor(locale, 'Benefit'),
    programmeSettings(),
  ])
  const { redemptionID, state, acceptedAt, undoUntil } = redemption
  const now = new Date()
  const canUndo = undoUntil !== null && redemption.atTill && now < new Date(undoUntil)
  const isAcceptedNow = said === 'accepted' && state === 'accepted'
  const moment = (at: string | null) => (at === null ? '' : formatMoment(at, locale, zone))
  const times = {
    accepted: moment(acceptedAt),
    expired: moment(redemption.expiresAt),
    undone: moment(redemption.undoneAt),
  }
  return (
    <section className="panel till-found" aria-labelledby="found">
      <h2 id="found">{t('of', { name: `\u2068${found.maskedName}\u2069` })}</h2>
      {refusal !== null && (
        <Notice
          tone={isAcceptedNow ? 'good' : refusal === 'undone' && said === 'undone' ? 'note' : 'bad'}
          role="status"
          title={t(isAcceptedNow ? 'accepted.title' : `refusal.${refusal}.title`)}
        >
          <p>{isAcceptedNow ? t('accepted.text', times) : t(`refusal.${refusal}.text`, times)}</p>
        </Notice>
      )}
      <BenefitCard
        t={ofBenefit}
        locale={locale}
        zone={zone}
        now={now}
        benefit={benefit}
        icon={iconUrlFrom(benefit.iconUrl, config().ICON_HOSTS)}
      />
      <BenefitTexts t={ofBenefit} locale={locale} benefit={benefit} />
      {refusal === null && (
        <ButtonForm
          key="accept"
          action={acceptCode}
          words={await buttonWords(locale, 'accept')}
          fields={{ memberID, redemptionID, requestId: randomUUID() }}
        />
      )}
      {canUndo && (
        <ButtonForm
          key="undo"
          action={undoAccepted}
          words={await buttonWords(locale, 'undo')}
          fields={{ memberID, redemptionID }}
          tone="quiet"
        >
          <p>{t('undoUntil', { moment: moment(undoUntil) })}</p>
        </ButtonForm>
      )}
      {state === 'accepted' && !canUndo && <p>{t('undoOver')}</p>}
    </section>
  )
}
