import type { ReactNode } from 'react'

export type Fact = { label: string; value: ReactNode; isLong?: boolean }

/** Facts in two columns, one below the other where there is no room. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="member-facts">
      {facts.map(({ label, value, isLong }) => (
        <div key={label} data-long={isLong}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
