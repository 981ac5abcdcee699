'use client'

import { type FormEvent, type ReactNode, useActionState, useEffect, useState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { PasteWords } from './paste-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: PasteWords
  /** What was pasted in the request that this page answers; the box keeps it. */
  pasted: string
  /** Why nothing of it could be read, in words. */
  unreadable: string | null
  /** The element that shows what came of it. */
  resultId: string
  /** How it is to be seen. */
  children: ReactNode
}

/** A megabyte is the most that server.mjs lets in; some of it is the form's own. */
const MAX_BYTES = 1_000_000

/** A plain post without JavaScript; with it, what was pasted stays in the box whatever happens. */
export function PasteForm({ action, words, pasted, unreadable, resultId, children }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const [isTooLarge, setIsTooLarge] = useState(false)
  const unsent = state.problem === 'outdated' ? words.problems.outdated : words.problems.offline
  const refusal = state.problem ? unsent : unreadable
  const problem = isTooLarge ? words.problems['too-large'] : refusal
  const isAnswered = state.attempt > 0 && problem === null

  // The result stands below the form: without this, nobody who reads by ear or in large type would notice it.
  useEffect(() => {
    const result = isAnswered && document.getElementById(resultId)
    if (!result) return
    result.scrollIntoView({ block: 'start' })
    result.focus({ preventScroll: true })
  }, [isAnswered, state.attempt, resultId])

  function submit(event: FormEvent<HTMLFormElement>) {
    const text = new FormData(event.currentTarget).get('pasted')
    const isLarge = typeof text === 'string' && new Blob([text]).size > MAX_BYTES
    setIsTooLarge(isLarge)
    if (isLarge) event.preventDefault()
    else onSubmit(event)
  }

  return (
    <form className="preview-form" action={plainAction} onSubmit={submit} noValidate>
      {problem && (
        <ErrorSummary
          key={state.attempt}
          title={words.title}
          errors={[{ name: 'pasted', message: problem }]}
        />
      )}
      <TextAreaField
        name="pasted"
        label={words.label}
        hint={words.hint}
        error={problem ?? undefined}
        inputProps={{
          autoCapitalize: 'none',
          autoComplete: 'off',
          autoCorrect: 'off',
          defaultValue: pasted,
          dir: 'ltr',
          spellCheck: false,
        }}
      />
      {children}
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.show}
      </SubmitButton>
    </form>
  )
}
