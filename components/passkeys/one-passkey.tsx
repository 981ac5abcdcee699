'use client'

import { ErrorSummary } from '@/components/forms/error-summary'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import { PasskeyButton } from './passkey-button'
import type { BeginAdding, BeginSigning } from './passkey-ceremony'
import { ASK, withNewPasskey, withPasskey } from './with-passkey'

export type PasskeyWords = {
  errorTitle: string
  /** By code; `unavailable` stands in for a code without words. */
  problems: Record<string, string> & { unavailable: string }
  press: string
  pending: string
}

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = { finish: Action; words: PasskeyWords }

/** Signs in by a passkey alone: nothing is typed, and the passkey says who it is. */
export function PasskeySignIn({ begin, finish, words }: Props & { begin: BeginSigning }) {
  return <OnePasskey action={withPasskey(finish, begin)} words={words} />
}

/** Adds a passkey of this device, or of one nearby. */
export function AddPasskey({ begin, finish, words }: Props & { begin: BeginAdding }) {
  return (
    <OnePasskey
      action={withNewPasskey(finish, begin)}
      words={words}
      unsupported={words.problems.unsupported}
    />
  )
}

type OneProps = { action: Action; words: PasskeyWords; unsupported?: string }

function OnePasskey({ action, words, unsupported }: OneProps) {
  const { state, pending, send } = useKeptForm(action, UNSENT)
  const message = state.problem && (words.problems[state.problem] ?? words.problems.unavailable)
  function onPress() {
    const form = new FormData()
    form.set('passkey', ASK)
    send(form)
  }
  return (
    <div className="form">
      {message && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={[{ message }]} />}
      <PasskeyButton
        pending={pending}
        pendingLabel={words.pending}
        unsupported={unsupported}
        onPress={onPress}
      >
        {words.press}
      </PasskeyButton>
    </div>
  )
}
