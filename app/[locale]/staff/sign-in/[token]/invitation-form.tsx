'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { NewPasswordField } from '@/components/forms/new-password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { InvitationWords } from './invitation-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: InvitationWords
  email: string
  /** QR code and key, drawn on the server. */
  secret: ReactNode
}

/** Password, authenticator and the code that proves it, in the order in which they are done. */
export function InvitationForm({ action, words, email, secret }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const messages = {
    PASSWORD: words.passwordProblems[state.fieldProblems.PASSWORD ?? ''],
    code: words.codeProblems[state.fieldProblems.code ?? ''],
  }
  const errors = formErrors(words, state, {
    PASSWORD: messages.PASSWORD && `${words.password}: ${messages.PASSWORD}`,
    code: messages.code && `${words.code}: ${messages.code}`,
  })
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      {/* Here so that a password manager keeps the new password under this address. */}
      <TextField
        name="identityNo"
        label={words.identityNo}
        inputProps={{ autoComplete: 'username', defaultValue: email, dir: 'ltr', readOnly: true }}
      />
      <NewPasswordField
        name="PASSWORD"
        label={words.password}
        error={messages.PASSWORD}
        words={words.reveal}
        checklist={words.passwordChecklist}
      />
      {secret}
      <TextField
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={messages.code}
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
