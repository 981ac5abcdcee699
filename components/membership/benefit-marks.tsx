import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { BenefitDetail, EffectiveStatus } from '@/lib/membership/benefit-detail'
import { daysLeft, ENDS_SOON_DAYS } from '@/lib/membership/days-left'

type Props = {
  t: Words<'Benefit'>
  locale: Locale
  zone: string
  now: Date
  status: EffectiveStatus
  benefit: Pick<BenefitDetail, 'expireTime'>
}

/** What state it is in and whether it ends soon, in words as well as in colour. */
export function BenefitMarks({ t, locale, zone, now, status, benefit }: Props) {
  const days = status === 'ACTIVATED' ? daysLeft(benefit.expireTime, now, zone) : null
  return (
    <p className="badges">
      <span className="badge">{t(`status.${status}`)}</span>
      {days !== null && days <= ENDS_SOON_DAYS && (
        <>
          {' '}
          <span className="badge badge-soon">
            {t('endsIn', { days, printed: formatCount(days, locale) })}
          </span>
        </>
      )}
    </p>
  )
}
