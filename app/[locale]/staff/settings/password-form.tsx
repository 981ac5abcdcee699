'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { NewPasswordField } from '@/components/forms/new-password-field'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { PasswordFormWords } from './password-form-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: PasswordFormWords
  /** Whose password it is, for a password manager. */
  username: string
}

const NAMES = ['oldPassword', 'newPassword', 'code'] as const

/** Old password, new password and authenticator code. Works as a plain post too. */
export function StaffPasswordForm({ action, words, username }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const errorOf = (name: (typeof NAMES)[number]) => words.fieldProblems[name][state.fieldProblems[name] ?? '']
  const messages = NAMES.map(name => [name, errorOf(name) && `${words[name]}: ${errorOf(name)}`])
  const errors = formErrors(words, state, Object.fromEntries(messages))
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <input type="text" name="username" value={username} readOnly hidden autoComplete="username" />
      <PasswordField
        name="oldPassword"
        label={words.oldPassword}
        error={errorOf('oldPassword')}
        words={words.reveal}
        autoComplete="current-password"
      />
      <NewPasswordField
        name="newPassword"
        label={words.newPassword}
        error={errorOf('newPassword')}
        words={words.reveal}
        checklist={words.checklist}
      />
      <TextField
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={errorOf('code')}
        inputProps={{
          autoComplete: 'one-time-code',
          className: 'input code',
          dir: 'ltr',
          inputMode: 'numeric',
        }}
      />
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
