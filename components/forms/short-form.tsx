'use client'

import { type ComponentProps, useActionState } from 'react'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import { ErrorSummary } from './error-summary'
import { formErrors } from './form-errors'
import { SubmitButton } from './submit-button'
import { TextField } from './text-field'
import { useKeptForm } from './use-kept-form'
import type { ProblemWords } from './wait-words'

export type ShortFormWords = ProblemWords & {
  errorTitle: string
  label: string
  hint: string
  /** Of its one field, by code; `unavailable` stands in for a code without words. */
  fieldProblems: Record<string, string>
  submit: string
  pending: string
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ShortFormWords
  name: string
  inputProps: ComponentProps<'input'>
}

/** A form of one box. Works as a plain post; with JavaScript nothing typed is lost when the network is away. */
export function ShortForm({ action, words, name, inputProps }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const code = state.fieldProblems[name]
  const error = code && (words.fieldProblems[code] ?? words.problems.unavailable)
  const errors = formErrors(words, state, { [name]: error })
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <TextField
        name={name}
        label={words.label}
        hint={words.hint}
        error={error}
        inputProps={{ ...inputProps, defaultValue: state.values[name] ?? inputProps.defaultValue }}
      />
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
