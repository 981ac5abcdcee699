'use client'

import { type ComponentProps, useState } from 'react'
import { describedBy, Field, type FieldProps } from './field'

export type PasswordFieldProps = FieldProps & {
  words: { reveal: string; hide: string }
  autoComplete: 'new-password' | 'current-password'
  /** Told what stands in the box each time it changes. */
  onTyped?: (text: string) => void
  inputProps?: ComponentProps<'input'>
}

/** A password that can be revealed while it is typed. */
export function PasswordField({ words, autoComplete, onTyped, inputProps, ...field }: PasswordFieldProps) {
  const [revealed, setRevealed] = useState(false)
  return (
    <Field {...field}>
      <div className="password">
        <input
          className="input"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          dir="ltr"
          {...inputProps}
          autoComplete={autoComplete}
          type={revealed ? 'text' : 'password'}
          id={field.name}
          name={field.name}
          onInput={event => onTyped?.(event.currentTarget.value)}
          {...describedBy(field)}
        />
        <button
          className="reveal"
          type="button"
          aria-controls={field.name}
          aria-pressed={revealed}
          onClick={() => setRevealed(!revealed)}
        >
          {revealed ? words.hide : words.reveal}
        </button>
      </div>
    </Field>
  )
}
