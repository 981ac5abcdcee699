'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'

/**
 * The button of a form that is a plain post or an action: it shows within a frame that the press was taken, and stays
 * focusable. What the form does a second time must be harmless.
 */
export function WaitingButton(props: Omit<ComponentProps<'button'>, 'type'>) {
  const { pending } = useFormStatus()
  return <button {...props} type="submit" aria-disabled={pending || undefined} />
}
