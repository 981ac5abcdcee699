'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useKeptForm } from '@/components/forms/use-kept-form'
import type { ProblemWords } from '@/components/forms/wait-words'
import { type FormState, UNSENT } from '@/lib/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ProblemWords & {
    errorTitle: string
    label: string
    pending: string
    required: string
    reveal: { hide: string; reveal: string }
    submit: string
  }
}

/** One box for the password that one has. Works as a plain post too. */
export function ConfirmForm({ action, words }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const error = state.fieldProblems.PASSWORD && words.required
  const errors = formErrors(words, state, { PASSWORD: error })
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <PasswordField
        name="PASSWORD"
        label={words.label}
        error={error}
        words={words.reveal}
        autoComplete="current-password"
      />
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
