import type { ReactNode } from 'react'
import { formatCount, formatMoment } from '@/lib/i18n/format'
import { directionOfLocale, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { formatAmount } from '@/lib/membership/amount'
import type { PointsWorth } from '@/lib/membership/asset-detail'
import { Figure } from './figure'

type Props = {
  t: Words<'PointsSummary'>
  locale: Locale
  zone: string
  /** Null where the upstream does not tell it. Below zero after a refund. */
  points: number | null
  /** Nobody who has spent or lost their points is told of a first visit. */
  isNew: boolean
  worth?: PointsWorth | null
  asOf?: Date
  /** What becomes of them. */
  children?: ReactNode
}

export function PointsSummary({ t, locale, zone, points, isNew, worth, asOf, children }: Props) {
  return (
    <section className="cell" lang={locale} dir={directionOfLocale(locale)}>
      <Figure
        label={t('label')}
        value={points === null ? null : formatCount(points, locale)}
        unit={points === null ? '' : t('unit', { count: points })}
        missing={t('missing')}
      >
        {points !== null && <p>{saying({ t, locale, isNew, worth }, points)}</p>}
        {points !== null && asOf && (
          <p className="figure-as-of">{t('asOf', { moment: formatMoment(asOf, locale, zone) })}</p>
        )}
        {children}
      </Figure>
    </section>
  )
}

/** Steps and their most are money; how many points a step takes is not ours to compute (domain 4, trap 8). */
function saying(
  { t, locale, isNew, worth }: Pick<Props, 't' | 'locale' | 'isNew' | 'worth'>,
  points: number,
): string {
  if (points < 0) return t('negative')
  if (points === 0) return t(isNew ? 'none' : 'noneLeft')
  if (!worth) return t('noWorth')
  const step = formatAmount(worth.pointUnitAmount, locale)
  if (worth.pointMaxAmount.value === 0) return t('tooFew', { step })
  return t('worth', { most: formatAmount(worth.pointMaxAmount, locale), step })
}
