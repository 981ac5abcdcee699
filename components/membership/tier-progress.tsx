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
  /** The next tier and the growth at which it begins; `none` where this is the highest, null where nobody tells. */
  next: { name: ChosenText; target: Growth } | 'none' | null
}

/** Tier and the way to the next. A bar is drawn only where its end is known. */
export function TierProgress({ t, locale, tier, growth, next }: Props) {
  const end = growth && endOf(growth, next)
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
          {growth && end && <Bar t={t} locale={locale} growth={growth} end={end} next={next} />}
          {next === 'none' && <p>{t('highest')}</p>}
          {growth && !end && <p>{t('growth', { growth: printed(growth, locale) })}</p>}
        </div>
      </div>
    </section>
  )
}

/** Where the way ends, if that is known and can be measured; a percentage ends at 100 by itself. */
function endOf(growth: Growth, next: Props['next']): Growth | null {
  if (next === 'none') return null
  if (growth.kind === 'percent') return { kind: 'percent', value: '100' }
  const target = next?.target
  if (target?.kind !== growth.kind || size(target) === 0) return null
  const isComparable =
    target.kind !== 'amount' || growth.kind !== 'amount' || target.amount.currency === growth.amount.currency
  return isComparable ? target : null
}

type BarProps = Pick<Props, 't' | 'locale' | 'next'> & { growth: Growth; end: Growth }

function Bar({ t, locale, growth, end, next }: BarProps) {
  const [now, most] = [size(growth), size(end)]
  const way = { growth: printed(growth, locale), target: printed(end, locale) }
  const name = next !== 'none' && next?.name.text
  // Isolated: it may be in another language than the sentence.
  const words = name ? t('toNext', { ...way, tier: `\u2068${name}\u2069` }) : t('toTarget', way)
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
