import type { ComponentProps } from 'react'

type Props = Pick<ComponentProps<'button'>, 'children' | 'className' | 'name' | 'value'> & {
  pending?: boolean
  pendingLabel: string
}

/** Stays focusable while it works; a second press is harmless, for the form carries its `requestId`. */
export function SubmitButton({ children, className = '', pending = false, pendingLabel, ...button }: Props) {
  return (
    <button
      {...button}
      className={`button button-wide ${className}`}
      type="submit"
      aria-disabled={pending || undefined}
    >
      {pending && <i className="spinner" aria-hidden="true" />}
      <span aria-live="polite">{pending ? pendingLabel : children}</span>
    </button>
  )
}
