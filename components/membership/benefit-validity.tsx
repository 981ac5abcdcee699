import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type BenefitDetail, type EffectiveStatus, instantFrom } from '@/lib/membership/benefit-detail'

type Props = {
  t: Words<'Benefit'>
  locale: Locale
  zone: string
  /** The present where left out. */
  now?: Date
  status: EffectiveStatus
  benefit: Pick<BenefitDetail, 'expireTime'>
}

/** Until when, in the programme's zone, which is named; a time that cannot be read is said to be unknown. */
export function BenefitValidity({ t, locale, zone, now = new Date(), status, benefit }: Props) {
  const instant = instantFrom(benefit.expireTime)
  if (instant === null) return <p className="benefit-validity">{t('validityUnknown')}</p>
  const time = new Date(instant)
  const moment = formatMoment(time, locale, zone)
  return (
    <p className="benefit-validity">
      <time dateTime={time.toISOString()}>{t(validityOf(status, time <= now), { moment })}</time>
    </p>
  )
}

function validityOf(status: EffectiveStatus, isPast: boolean) {
  if (status === 'USED') return 'wasValidUntil'
  if (isPast) return 'endedOn'
  return status === 'EXPIRED' ? 'endedEarly' : 'validUntil'
}
