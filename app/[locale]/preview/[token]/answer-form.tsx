'use client'

import { type FormEvent, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { TextAreaField } from '@/components/forms/text-area-field'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import type { ProblemWords } from '@/components/forms/wait-words'
import { type FormState, UNSENT } from '@/lib/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  token: string
  /** New with each form that was drawn: the same answer sent twice is one. */
  answerID: string
  words: ProblemWords & {
    approve: string
    comment: { label: string; hint: string }
    errorTitle: string
    fieldProblems: Record<string, string>
    name: { label: string; hint: string }
    pending: string
    send: string
  }
}

const VERDICTS = ['approved', 'commented'] as const

/** A name, words about the texts, and two ways to send them: as approved, or as a comment. Works as a plain post. */
export function AnswerForm({ action, token, answerID, words }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, send } = useKeptForm(action, plainState)
  const errorOf = (name: string) => words.fieldProblems[state.fieldProblems[name] ?? '']
  const errors = formErrors(words, state, { name: errorOf('name'), comment: errorOf('comment') })

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    send(new FormData(event.currentTarget, submitter))
  }

  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="answerID" value={state.values.answerID ?? answerID} />
      <TextField
        name="name"
        {...words.name}
        error={errorOf('name')}
        inputProps={{ autoComplete: 'name', defaultValue: state.values.name, maxLength: 240 }}
      />
      <TextAreaField
        name="comment"
        {...words.comment}
        error={errorOf('comment')}
        inputProps={{ className: 'input text-edit', defaultValue: state.values.comment, rows: 4 }}
      />
      <p className="answer-ways">
        {VERDICTS.map(verdict => (
          <button
            key={verdict}
            className={`button ${verdict === 'commented' ? 'button-quiet' : ''}`}
            type="submit"
            name="verdict"
            value={verdict}
            aria-disabled={pending || undefined}
          >
            {verdict === 'approved' ? words.approve : words.send}
          </button>
        ))}
        <span aria-live="polite">{pending && words.pending}</span>
      </p>
    </form>
  )
}
