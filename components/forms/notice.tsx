import type { ReactNode } from 'react'

type Props = {
  tone?: 'note' | 'good' | 'bad'
  title?: string
  /** `status` for a notice that appears after an action; a notice that was there from the start needs none. */
  role?: 'status' | 'alert'
  children?: ReactNode
}

export function Notice({ tone = 'note', title, role, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
