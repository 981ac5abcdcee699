'use client'

import { useActionState } from 'react'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { NewPasswordField } from '@/components/forms/new-password-field'
import type { PasswordChecklistWords } from '@/components/forms/password-checklist'
import { pressedForm } from '@/components/forms/pressed-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useKeptForm } from '@/components/forms/use-kept-form'
import type { ProblemWords } from '@/components/forms/wait-words'
import { type FormState, UNSENT } from '@/lib/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ProblemWords & {
    checklist: PasswordChecklistWords
    errorTitle: string
    fieldProblems: Record<string, string>
    label: string
    pending: string
    reveal: { hide: string; reveal: string }
    submit: string
    terms: string
    termsLink: string
    /** Null where the programme asks for a password. */
    withoutPassword: string | null
  }
  /** For password managers, which file a new password under it. */
  username: string
  /** Where the terms stand, for somebody who still has to agree to them. */
  termsHref: string | null
}

const NAMES = ['PASSWORD', 'consent.terms'] as const

export function PasswordForm({ action, words, username, termsHref }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, send } = useKeptForm(action, plainState)
  const messageOf = (name: (typeof NAMES)[number]) => {
    const code = state.fieldProblems[name]
    return code && (words.fieldProblems[code] ?? words.problems.unavailable)
  }
  const errors = formErrors(words, state, Object.fromEntries(NAMES.map(name => [name, messageOf(name)])))
  return (
    <form className="form" action={plainAction} onSubmit={event => send(pressedForm(event))} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <input
        className="sr-only"
        autoComplete="username"
        value={username}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <NewPasswordField
        name="PASSWORD"
        label={words.label}
        error={messageOf('PASSWORD')}
        words={words.reveal}
        checklist={words.checklist}
      />
      {termsHref && (
        <CheckboxField
          name="consent.terms"
          label={
            <>
              {words.terms} <a href={termsHref}>{words.termsLink}</a>
            </>
          }
          error={messageOf('consent.terms')}
          inputProps={{ defaultChecked: state.values['consent.terms'] === 'on' }}
        />
      )}
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
      {words.withoutPassword && (
        <button className="button button-quiet button-wide" type="submit" name="way" value="without-password">
          {words.withoutPassword}
        </button>
      )}
    </form>
  )
}
