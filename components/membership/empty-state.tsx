import type { ReactNode } from 'react'
import { DRAWINGS } from './drawings'

type Props = {
  drawing: keyof typeof DRAWINGS
  title: string
  /** What can be done about it. */
  children?: ReactNode
}

export function EmptyState({ drawing, title, children }: Props) {
  return (
    <div className="empty">
      <svg viewBox="0 0 160 120" aria-hidden="true">
        {DRAWINGS[drawing]}
      </svg>
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
