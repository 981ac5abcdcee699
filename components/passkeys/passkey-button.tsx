import { type MouseEvent, useSyncExternalStore } from 'react'

type Props = {
  children: string
  pending: boolean
  pendingLabel: string
  /** Shown in its place where this browser has no passkeys; without it, its place stays empty. */
  unsupported?: string
  onPress: (event: MouseEvent<HTMLButtonElement>) => void
}

const never = () => () => {}

/** Invisible, but in its place, until it is known that passkeys are to be had: nothing jumps when it appears. */
export function PasskeyButton({ children, pending, pendingLabel, unsupported, onPress }: Props) {
  const support = useSyncExternalStore(
    never,
    () => 'PublicKeyCredential' in window,
    () => null,
  )
  if (support === false && unsupported) return <p>{unsupported}</p>
  return (
    <button
      className="button button-quiet button-wide passkey-button"
      type="button"
      data-ready={support || undefined}
      aria-disabled={pending || undefined}
      onClick={onPress}
    >
      {pending && <i className="spinner" aria-hidden="true" />}
      <span aria-live="polite">{pending ? pendingLabel : children}</span>
    </button>
  )
}
