import { figuresOf } from '@/app/[locale]/(member)/activity/figures'
import { ledgerRowsOf } from '@/app/[locale]/(member)/activity/ledger-rows'
import { LedgerTable } from '@/components/membership/ledger-table'
import { formatCount } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { Words } from '@/lib/i18n/words'
import type { AssetStatement, StatementView } from './statement-view'

type Props = {
  t: Words<'Activity'>
  s: Words<'Statement'>
  locale: Locale
  view: Pick<StatementView, 'zone' | 'currency'>
  statement: AssetStatement
}

/** A month of points, or of stored value: what there was, what happened, what it came to, what there is. */
export function AssetSection({ t, s, locale, view, statement }: Props) {
  const { asset, opening, closing, totals, lines, count } = statement
  const { plain, signed } = figuresOf(asset, view.currency, locale)
  const heading = t(`asset.${asset}`)
  const sums = [
    { key: 'opening', label: s('opening'), value: plain(opening) },
    ...totals.map(({ kind, change }) => ({
      key: kind,
      label: t(`kind.${asset}.${kind}`),
      value: signed(change),
    })),
    { key: 'closing', label: s('closing'), value: plain(closing) },
  ]
  return (
    <section className="statement-asset">
      <h2>{heading}</h2>
      <dl className="statement-sums">
        {sums.map(({ key, label, value }) => (
          <div key={key} data-sum={key}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {lines.length < count && (
        <p>{s('cut', { shown: formatCount(lines.length, locale), count: formatCount(count, locale) })}</p>
      )}
      {lines.length === 0 ? (
        <p className="statement-nothing">{s('nothing')}</p>
      ) : (
        <LedgerTable
          caption={heading}
          headings={{ when: t('when'), what: t('what'), change: t('change'), balance: t('balance') }}
          rows={ledgerRowsOf(lines, { t, locale, ...view })}
        />
      )}
    </section>
  )
}
