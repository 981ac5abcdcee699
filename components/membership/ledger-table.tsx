import type { ReactNode } from 'react'

export type LedgerRow = {
  key: string | number
  what: string
  /** What else is to be said of it. */
  note?: string | null
  /** As it is shown, and as machines read it. */
  when: string
  at: string
  change: string
  isGain: boolean
  balance: string
}

type Props = {
  /** Its name for those who do not see it. */
  caption: string
  headings: { when: string; what: string; change: string; balance: string }
  rows: readonly LedgerRow[]
  /** Rows of another kind, before and after. */
  before?: ReactNode
  after?: ReactNode
}

/** A ledger: a table on a wide screen and on paper, a list on a phone; roles are said, since `display` takes them away. */
export function LedgerTable({ caption, headings, rows, before, after }: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a table that is drawn as a grid is none for a screen reader
    <table className="ledger" role="table" aria-label={caption}>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          <th scope="col">{headings.when}</th>
          <th scope="col">{headings.what}</th>
          <th scope="col" className="ledger-figure">
            {headings.change}
          </th>
          <th scope="col" className="ledger-figure">
            {headings.balance}
          </th>
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        {before}
        {rows.map(row => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <tr key={row.key} role="row">
            {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
            <td role="cell" className="ledger-when">
              <time dateTime={row.at}>{row.when}</time>
            </td>
            {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
            <td role="cell" className="ledger-what">
              {row.what}
              {row.note && <span className="ledger-note">{row.note}</span>}
            </td>
            {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
            <td role="cell" className="ledger-figure ledger-change" data-gain={row.isGain || undefined}>
              <bdi>{row.change}</bdi>
            </td>
            {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
            <td role="cell" className="ledger-figure ledger-balance" data-label={headings.balance}>
              <bdi>{row.balance}</bdi>
            </td>
          </tr>
        ))}
        {after}
      </tbody>
    </table>
  )
}
