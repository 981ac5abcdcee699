'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import { ErrorSummary } from './error-summary'
import { formErrors } from './form-errors'
import { useKeptForm } from './use-kept-form'
import type { ProblemWords } from './wait-words'

export type ButtonFormWords = ProblemWords & { errorTitle: string; pending: string; submit: string }

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ButtonFormWords
  /** What goes with it, unseen. */
  fields: Readonly<Record<string, string>>
  tone?: 'quiet' | undefined
  children?: ReactNode
}

/** One button that does something. Works as a plain post; with JavaScript a network that is away is said beside it. */
export function ButtonForm({ action, words, fields, tone, children }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const errors = formErrors(words, state, {})
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit}>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      {children}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        className={`button button-wide ${tone === 'quiet' ? 'button-quiet' : ''}`}
        type="submit"
        aria-disabled={pending || undefined}
      >
        {pending && <i className="spinner" aria-hidden="true" />}
        <span aria-live="polite">{pending ? words.pending : words.submit}</span>
      </button>
    </form>
  )
}
