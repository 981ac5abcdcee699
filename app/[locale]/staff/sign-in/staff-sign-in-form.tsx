'use client'

import { type MouseEvent, useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { PasswordField } from '@/components/forms/password-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { PasskeyButton } from '@/components/passkeys/passkey-button'
import type { BeginSigning } from '@/components/passkeys/passkey-ceremony'
import { ASK, withPasskey } from '@/components/passkeys/with-passkey'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { StaffSignInWords } from './staff-sign-in-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  begin: BeginSigning
  words: StaffSignInWords
}

const NAMES = ['identityNo', 'PASSWORD', 'code'] as const

/** Works as a plain form; with JavaScript nothing typed is lost when the network is away. */
export function StaffSignInForm({ action, begin, words }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, send, onSubmit } = useKeptForm(withPasskey(action, begin), plainState)
  const messageOf = (name: (typeof NAMES)[number]) => state.fieldProblems[name] && words.required[name]
  const errors = formErrors(words, state, Object.fromEntries(NAMES.map(name => [name, messageOf(name)])))
  function pressPasskey({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const form = new FormData(currentTarget.form ?? undefined)
    // Nobody is asked for a passkey before the rest is typed: the answer would be good for nothing.
    const isTyped = ['identityNo', 'PASSWORD'].every(name => form.get(name) !== '')
    form.set('passkey', isTyped ? ASK : 'none')
    send(form)
  }
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
      <PasskeyButton pending={pending} pendingLabel={words.passkey.pending} onPress={pressPasskey}>
        {words.passkey.press}
      </PasskeyButton>
    </form>
  )
}
