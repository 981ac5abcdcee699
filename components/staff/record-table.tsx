import type { ReactNode } from 'react'

type Props = {
  caption: string
  headings: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** A table that becomes cards where it has no room; roles are said, since `display` would take them away. */
export function RecordTable({ caption, headings, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a table that is drawn as blocks is none for a screen reader
    <table className="records" role="table" aria-label={caption}>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {headings.map(heading => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <tr key={key} role="row">
            {headings.map((heading, index) => (
              // biome-ignore lint/a11y/noRedundantRoles: as above
              <td key={heading} role="cell" data-label={heading}>
                {cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
