import type { ReactNode } from 'react'

type Props = { children: ReactNode; pending?: boolean; pendingLabel: string }

/** Stays focusable while it works; a second press is harmless, for the form carries its `requestId`. */
export function SubmitButton({ children, pending = false, pendingLabel }: Props) {
  return (
    <button className="button button-wide" type="submit" aria-disabled={pending || undefined}>
      {pending && <i className="spinner" aria-hidden="true" />}
      <span aria-live="polite">{pending ? pendingLabel : children}</span>
    </button>
  )
}
