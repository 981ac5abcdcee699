'use client'

import { type ComponentProps, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import type { ProblemWords } from '@/components/forms/wait-words'
import { type FormState, UNSENT } from '@/lib/forms/form-state'

export type DeskField = {
  name: string
  label: string
  hint?: string
  /** What is wrong with it, by code. */
  problems: Readonly<Record<string, string>>
  /** A choice; else a text. */
  options?: readonly { value: string; label: string }[]
  inputProps?: ComponentProps<'input'>
  /** Drawn only where the form came back with this problem. */
  onlyAfter?: string
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ProblemWords & { errorTitle: string; pending: string; submit: string }
  fields: readonly DeskField[]
  /** What goes with it, unseen; an answer may bring another value. */
  hidden?: Readonly<Record<string, string>>
}

/** A short form of the staff desk. Works as a plain post; with JavaScript nothing typed is lost when the network is away. */
export function DeskForm({ action, words, fields, hidden = {} }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const shown = fields.filter(({ onlyAfter }) => onlyAfter === undefined || onlyAfter === state.problem)
  const errorOf = ({ name, problems }: DeskField) => {
    const code = state.fieldProblems[name]
    return code && (problems[code] ?? words.problems.unavailable)
  }
  const messages = Object.fromEntries(shown.map(field => [field.name, errorOf(field)]))
  const errors = formErrors(words, state, messages)
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={state.values[name] ?? value} />
      ))}
      {shown.map(({ name, label, hint, options, inputProps }) => {
        const common = { name, label, hint, error: messages[name] }
        const defaultValue = state.values[name] ?? ''
        return options ? (
          <SelectField key={name} {...common} options={options} inputProps={{ defaultValue }} />
        ) : (
          <TextField key={name} {...common} inputProps={{ ...inputProps, defaultValue }} />
        )
      })}
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
