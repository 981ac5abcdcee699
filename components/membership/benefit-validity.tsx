import { formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { type BenefitDetail, type EffectiveStatus, instantFrom } from '@/lib/membership/benefit-detail'

type Props = {
  t: Words<'Benefit'>
  locale: Locale
  zone: string
  status: EffectiveStatus
  benefit: Pick<BenefitDetail, 'expireTime'>
}

/** Until when, in the programme's zone, which is named; a time that cannot be read is said to be unknown. */
export function BenefitValidity({ t, locale, zone, status, benefit }: Props) {
  const instant = instantFrom(benefit.expireTime)
  if (instant === null) return <p className="benefit-validity">{t('validityUnknown')}</p>
  const time = new Date(instant)
  const moment = formatMoment(time, locale, zone)
  const words = status === 'EXPIRED' ? t('endedOn', { moment }) : t('validUntil', { moment })
  return (
    <p className="benefit-validity">
      <time dateTime={time.toISOString()}>{words}</time>
    </p>
  )
}
