import { takeBack } from '@/app/[locale]/(member)/benefits/[benefitInstanceId]/redeem/actions'
import { buttonWords } from '@/app/[locale]/(member)/benefits/[benefitInstanceId]/redeem/button-words'
import { ButtonForm } from '@/components/forms/button-form'
import { Notice } from '@/components/forms/notice'
import { Countdown } from '@/components/membership/countdown'
import { RedemptionCode } from '@/components/membership/redemption-code'
import { AutoRefresh } from '@/components/site/auto-refresh'
import type { Redemption } from '@/lib/gateway/redeeming-calls'
import { formatTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { wordsFor } from '@/lib/i18n/words'
import { programmeSettings } from '@/lib/programme/settings'

type Props = { locale: Locale; redemption: Redemption; isElsewhere: boolean }

/** Stands where the time goes, so that the browser needs no words of its own. */
const MARK = '\n'

/** The code for the till, how long it is valid, and the way back. */
export async function OpenCode({ locale, redemption, isElsewhere }: Props) {
  const [t, { zone }] = await Promise.all([wordsFor(locale, 'Redeem'), programmeSettings()])
  const { code, expiresAt, redemptionID } = redemption
  const [before = '', after = ''] = t('open.left', { time: MARK }).split(MARK)
  return (
    <>
      {isElsewhere && (
        <Notice role="status" title={t('open.elsewhere.title')}>
          <p>{t('open.elsewhere.text')}</p>
        </Notice>
      )}
      {code === null ? (
        <Notice tone="bad">{t('open.unreadable')}</Notice>
      ) : (
        <RedemptionCode code={code} label={t('open.label')} />
      )}
      <p className="redeem-until">
        <time dateTime={expiresAt}>{t('open.until', { time: formatTime(expiresAt, locale, zone) })}</time>
        <Countdown key={redemptionID} seconds={secondsUntil(expiresAt)} before={before} after={after} />
      </p>
      {/* Until the till has taken it, or its time is over. */}
      <AutoRefresh everySeconds={4} times={150} />
      <ButtonForm
        action={takeBack}
        words={await buttonWords(locale, t('takeBack.submit'))}
        fields={{ redemptionID }}
        tone="quiet"
      >
        <p className="redeem-hint">{t('takeBack.open')}</p>
      </ButtonForm>
    </>
  )
}

function secondsUntil(instant: string): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 1_000))
}
