import { formatCount, formatPercent } from '@/lib/i18n/format'
import { directionOfLocale, type Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { formatAmount } from '@/lib/membership/amount'
import type { Growth } from '@/lib/membership/growth'
import type { ChosenText } from '@/lib/membership/multi-language-text'

type Props = {
  t: Words<'TierProgress'>
  locale: Locale
  tier: ChosenText | null
  growth: Growth | null
  /** Growth at which the next tier begins, of the same kind as `growth`; a percentage has 100 by itself. */
  target?: Growth | null
  nextTier?: ChosenText | null
}

/** Tier and the way to the next. A bar is drawn only where its end is known. */
export function TierProgress({ t, locale, tier, growth, target, nextTier }: Props) {
  const end = growth?.kind === 'percent' ? ({ kind: 'percent', value: '100' } as const) : target
  return (
    <section className="cell" lang={locale} dir={directionOfLocale(locale)}>
      <div className="figure">
        <h2 className="figure-label">{t('label')}</h2>
        {tier?.text ? (
          <p className="figure-value">
            <bdi lang={tier.language ?? undefined} dir={tier.direction}>
              {tier.text}
            </bdi>
          </p>
        ) : (
          <p className="figure-missing">{t('missing')}</p>
        )}
        <div className="figure-words">
          {growth && end && end.kind === growth.kind ? (
            <Bar t={t} locale={locale} growth={growth} end={end} nextTier={nextTier} />
          ) : (
            growth && <p>{t('growth', { growth: printed(growth, locale) })}</p>
          )}
        </div>
      </div>
    </section>
  )
}

type BarProps = Pick<Props, 't' | 'locale' | 'nextTier'> & { growth: Growth; end: Growth }

function Bar({ t, locale, growth, end, nextTier }: BarProps) {
  const [now, most] = [size(growth), size(end)]
  const words = nextTier?.text
    ? t('toNext', { growth: printed(growth, locale), target: printed(end, locale), tier: nextTier.text })
    : t('toTarget', { growth: printed(growth, locale), target: printed(end, locale) })
  return (
    <>
      <progress className="bar" value={Math.min(now, most)} max={most} aria-label={t('label')} />
      <p>{now >= most ? t('reached') : words}</p>
    </>
  )
}

const size = (growth: Growth) => Number(growth.kind === 'amount' ? growth.amount.value : growth.value)

function printed(growth: Growth, locale: Locale): string {
  if (growth.kind === 'amount') return formatAmount(growth.amount, locale)
  return growth.kind === 'percent' ? formatPercent(growth.value, locale) : formatCount(growth.value, locale)
}
