'use client'

import { type ComponentProps, useState } from 'react'
import { describedBy, Field, type FieldProps } from './field'
import { PasswordChecklist, type PasswordChecklistWords } from './password-checklist'

type Props = FieldProps & {
  words: { reveal: string; hide: string }
  /** Given where a password is chosen, left out where one is only entered. */
  checklist?: PasswordChecklistWords
  autoComplete: 'new-password' | 'current-password'
  inputProps?: ComponentProps<'input'>
}

/** Can be revealed; where one is chosen, the rule is a list that ticks itself off, and without JavaScript a plain list. */
export function PasswordField({ words, checklist, autoComplete, inputProps, ...field }: Props) {
  const [revealed, setRevealed] = useState(false)
  const [typed, setTyped] = useState('')
  const hint = checklist ? <PasswordChecklist words={checklist} typed={typed} /> : field.hint
  return (
    <Field {...field} hint={hint}>
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
          onInput={event => setTyped(event.currentTarget.value)}
          {...describedBy({ ...field, hint })}
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
