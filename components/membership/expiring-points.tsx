import { formatCount, formatDay, formatMoment } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { Outcome } from '@/lib/membership/outcome'

type Batch = { points: number; expiresAt: string }

type Props = {
  t: Words<'ExpiringPoints'>
  locale: Locale
  zone: string
  /** Every batch that ends within 90 days, the first first. */
  expiring: Outcome<readonly Batch[], 'not-offered' | 'no-member' | 'unreachable'>
}

/** As many dates as one reads at a glance; the others are unfolded. */
const OPEN = 4

/** When points end, and how many: each batch, the first one loudly. */
export function ExpiringPoints({ t, locale, zone, expiring }: Props) {
  if (!expiring.ok) return <p>{t(expiring.problem === 'not-offered' ? 'notOffered' : 'missing')}</p>
  const [first, ...later] = expiring.value
  if (!first) return <p>{t('none')}</p>
  const folded = later.slice(OPEN)
  const rest = { t, locale, zone }
  return (
    <div className="expiring">
      <p className="expiring-first">
        <time dateTime={first.expiresAt}>
          {t('first', {
            count: first.points,
            points: formatCount(first.points, locale),
            moment: formatMoment(first.expiresAt, locale, zone),
          })}
        </time>
      </p>
      {later.length > 0 && <Batches batches={later.slice(0, OPEN)} {...rest} />}
      {folded.length > 0 && (
        <details>
          <summary>{t('more', { count: folded.length, dates: formatCount(folded.length, locale) })}</summary>
          <Batches batches={folded} {...rest} />
        </details>
      )}
    </div>
  )
}

function Batches({ t, locale, zone, batches }: Omit<Props, 'expiring'> & { batches: readonly Batch[] }) {
  return (
    <ul className="expiring-list">
      {batches.map(({ points, expiresAt }) => (
        <li key={expiresAt} className="expiring-row">
          <time dateTime={expiresAt}>{formatDay(expiresAt, locale, zone)}</time>{' '}
          <span>{t('points', { count: points, points: formatCount(points, locale) })}</span>
        </li>
      ))}
    </ul>
  )
}
