import { GroupedNumber } from '@/components/membership/grouped-number'
import { formatMoment, formatMonth } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import { AssetSection } from './asset-section'
import type { AssetStatement, StatementView } from './statement-view'

type Props = {
  t: Words<'Activity'>
  s: Words<'Statement'>
  locale: Locale
  month: string
  view: StatementView
  assets: readonly AssetStatement[]
}

/** The sheet itself: everything that a reader of the printed page needs to know of whom and what it tells. */
export function Statement({ t, s, locale, month, view, assets }: Props) {
  const { zone, from, until, isRunning, cardNo } = view
  // The last minute that counts: the month ends before its end.
  const last = isRunning ? until : new Date(until.getTime() - 1)
  const facts = [
    { key: 'member', label: s('member'), value: view.fullName },
    { key: 'cardNo', label: s('cardNo'), value: cardNo && <GroupedNumber number={cardNo} /> },
    { key: 'from', label: s('from'), value: formatMoment(from, locale, zone) },
    { key: 'until', label: s(isRunning ? 'soFar' : 'until'), value: formatMoment(last, locale, zone) },
  ]
  return (
    <article className="statement">
      <header>
        <p className="statement-programme">
          <bdi>{view.programmeName}</bdi>
        </p>
        <h1>{s('title', { month: formatMonth(month, locale) })}</h1>
      </header>
      <dl className="statement-facts">
        {facts
          .filter(({ value }) => value)
          .map(({ key, label, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
      {assets.map(statement => (
        <AssetSection key={statement.asset} {...{ t, s, locale, view, statement }} />
      ))}
    </article>
  )
}
