import type { ReactNode } from 'react'

type Props = {
  title: string
  tone: 'bad' | 'note'
  findings: readonly { path: string; words: string }[]
  /** Said after the list, where it was cut. */
  rest?: ReactNode
}

/** What was found in a pasted text, each by its path; nothing where nothing was. */
export function FindingList({ title, tone, findings, rest }: Props) {
  if (findings.length === 0) return null
  return (
    <div className={`notice notice-${tone}`}>
      <div>
        <h3 className="notice-title">{title}</h3>
        <ul className="findings">
          {findings.map(({ path, words }) => (
            <li key={`${path} ${words}`}>
              {path && (
                <>
                  <code dir="ltr">{path}</code>{' '}
                </>
              )}
              {words}
            </li>
          ))}
        </ul>
        {rest}
      </div>
    </div>
  )
}
