'use client'

import type { ReactNode } from 'react'

type Props = { children: ReactNode; pending?: boolean; pendingLabel: string }

/** Stays focusable while it works; a second press is harmless, for the form carries its `requestId`. */
export function SubmitButton({ children, pending = false, pendingLabel }: Props) {
  return (
    <button
      className="button button-wide"
      type="submit"
      aria-disabled={pending || undefined}
      // The field that is being left keeps the focus until the press is over: what is then said about it would move the
      // button away from under the pointer, and nothing would be sent.
      onMouseDown={event => event.preventDefault()}
    >
      {pending && <i className="spinner" aria-hidden="true" />}
      <span aria-live="polite">{pending ? pendingLabel : children}</span>
    </button>
  )
}
