'use client'

import { useState } from 'react'
import { PasswordChecklist, type PasswordChecklistWords } from './password-checklist'
import { PasswordField, type PasswordFieldProps } from './password-field'

type Props = Omit<PasswordFieldProps, 'autoComplete' | 'hint' | 'onTyped'> & {
  checklist: PasswordChecklistWords
}

/** Where a password is chosen: the rule is a list that ticks itself off, and without JavaScript a plain list. */
export function NewPasswordField({ checklist, ...field }: Props) {
  const [typed, setTyped] = useState('')
  const hint = <PasswordChecklist words={checklist} typed={typed} />
  return <PasswordField {...field} hint={hint} autoComplete="new-password" onTyped={setTyped} />
}
