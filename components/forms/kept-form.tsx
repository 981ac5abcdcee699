'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import { ErrorSummary } from './error-summary'
import { formErrors } from './form-errors'
import { SubmitButton } from './submit-button'
import { useKeptForm } from './use-kept-form'
import type { ProblemWords } from './wait-words'

export type KeptFormWords = ProblemWords & {
  errorTitle: string
  submit: string
  pending: string
  /** What is wrong with a field, by its name, whatever the code. */
  fields?: Record<string, string>
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: KeptFormWords
  /** Drawn on the server. What was chosen in them stays when the form comes back. */
  children: ReactNode
}

/** A form around fields that need no JavaScript of their own. Works as a plain post. */
export function KeptForm({ action, words, children }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const messages = Object.keys(state.fieldProblems).map(name => [name, words.fields?.[name]])
  const errors = formErrors(words, state, Object.fromEntries(messages))
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      {children}
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
