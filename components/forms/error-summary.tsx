'use client'

import { type MouseEvent, useEffect, useRef } from 'react'

type Props = {
  title: string
  /** One entry a field, `name` being the field's; without a name: what concerns the whole form. */
  errors: readonly { name?: string; message: string }[]
}

/** Takes the focus when it appears; give it a `key` that changes with each attempt, so that a second failure does so too. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className="notice notice-bad" role="alert" tabIndex={-1} ref={box}>
      <div>
        <h2 className="notice-title">{title}</h2>
        <ul>
          {errors.map(({ name, message }) => (
            <li key={name ?? message}>
              {name ? (
                <a href={`#${name}`} onClick={focusField}>
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** A fragment alone scrolls but does not put the cursor into the field; for a group, the first box takes it. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1))
  const field = target?.matches('fieldset') ? target.querySelector('input') : target
  if (!field) return
  event.preventDefault()
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
}
