import type { ReactNode } from 'react'

type Props = {
  label: string
  value: string | null
  unit?: string
  /** Said in place of a value that is not known. */
  missing: string
  children?: ReactNode
}

/** One large number with its name above and what it means below. */
export function Figure({ label, value, unit, missing, children }: Props) {
  return (
    <div className="figure">
      <h2 className="figure-label">{label}</h2>
      {value === null ? (
        <p className="figure-missing">{missing}</p>
      ) : (
        <p className="figure-value">
          <bdi>{value}</bdi> {unit && <span className="figure-unit">{unit}</span>}
        </p>
      )}
      <div className="figure-words">{children}</div>
    </div>
  )
}
