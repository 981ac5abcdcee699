'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { StaffSignInWords } from './staff-sign-in-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: StaffSignInWords
}

const NAMES = ['identityNo', 'PASSWORD', 'code'] as const

/** Works as a plain form; with JavaScript nothing typed is lost when the network is away. */
export function StaffSignInForm({ action, words }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const messageOf = (name: (typeof NAMES)[number]) => state.fieldProblems[name] && words.required[name]
  const errors = [
    ...(state.problem ? [{ message: words.problems[state.problem] ?? words.problems.unavailable }] : []),
    ...NAMES.flatMap(name => {
      const message = messageOf(name)
      return message ? [{ name, message }] : []
    }),
  ]
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <TextField
        name="identityNo"
        label={words.identityNo}
        error={messageOf('identityNo')}
        inputProps={{
          autoComplete: 'username',
          autoCapitalize: 'none',
          defaultValue: state.values.identityNo,
          dir: 'ltr',
          inputMode: 'email',
          spellCheck: false,
        }}
      />
      <PasswordField
        name="PASSWORD"
        label={words.password}
        error={messageOf('PASSWORD')}
        words={words.reveal}
        autoComplete="current-password"
      />
      <TextField
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={messageOf('code')}
        inputProps={{
          autoComplete: 'one-time-code',
          className: 'input code',
          autoCapitalize: 'none',
          dir: 'ltr',
          spellCheck: false,
        }}
      />
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
