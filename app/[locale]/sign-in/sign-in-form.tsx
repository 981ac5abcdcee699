'use client'

import { type FormEvent, useActionState, useState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { PasswordField } from '@/components/forms/password-field'
import { pressedForm } from '@/components/forms/pressed-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { SignInWords } from './sign-in-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: SignInWords
}

/** Works as a plain form; with JavaScript nothing typed is lost when the network is away. */
export function SignInForm({ action, words }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, send } = useKeptForm(action, plainState)
  const [asksForCode, setAsksForCode] = useState(false)
  const messageOf = (name: 'identityNo' | 'PASSWORD') =>
    words.fieldProblems[name][state.fieldProblems[name] ?? '']
  const messages = { identityNo: messageOf('identityNo'), PASSWORD: messageOf('PASSWORD') }
  const errors = formErrors(words, state, messages)
  // The first button is the one that Enter presses: signing in with the password.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = pressedForm(event)
    setAsksForCode(form.has('way'))
    send(form)
  }
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <TextField
        name="identityNo"
        label={words.identityNo}
        hint={words.identityNoHint}
        error={messages.identityNo}
        inputProps={{
          autoComplete: 'username',
          autoCapitalize: 'none',
          spellCheck: false,
          dir: 'ltr',
          defaultValue: state.values.identityNo,
        }}
      />
      <PasswordField
        name="PASSWORD"
        label={words.password}
        error={messages.PASSWORD}
        words={words.reveal}
        autoComplete="current-password"
      />
      <SubmitButton pending={pending && !asksForCode} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
      <button className="button button-quiet button-wide" type="submit" name="way" value="code">
        <span aria-live="polite">{pending && asksForCode ? words.code.pending : words.code.submit}</span>
      </button>
    </form>
  )
}
