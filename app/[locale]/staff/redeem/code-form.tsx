'use client'

import { useActionState, useRef } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import type { ProblemWords } from '@/components/forms/wait-words'
import { CodeScanner, type ScannerWords } from '@/components/staff/code-scanner'
import { type FormState, UNSENT } from '@/lib/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ProblemWords & {
    cardNo: { hint: string; label: string; optional: string }
    code: { hint: string; label: string }
    errorTitle: string
    fieldProblems: Record<string, string>
    pending: string
    scanner: ScannerWords
    submit: string
  }
}

/** One box for a code, typed, pasted or read by a scanner that types, and one to check whose it is. */
export function CodeForm({ action, words }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const form = useRef<HTMLFormElement>(null)
  const error = (name: string) => words.fieldProblems[state.fieldProblems[name] ?? '']
  const [ofCode, ofCard] = [error('redemptionCode'), error('cardNo')]
  const errors = formErrors(words, state, { redemptionCode: ofCode, cardNo: ofCard })
  const plain = { autoComplete: 'off', autoCapitalize: 'characters', dir: 'ltr', spellCheck: false } as const

  function take(code: string) {
    const box = form.current?.elements.namedItem('redemptionCode')
    if (box instanceof HTMLInputElement) box.value = code
    form.current?.requestSubmit()
  }

  return (
    <form className="form" ref={form} action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <TextField
        name="redemptionCode"
        label={words.code.label}
        hint={words.code.hint}
        error={ofCode}
        inputProps={{
          ...plain,
          className: 'input till-code',
          // A scanner types into whatever has the focus; where an address names what was found, that goes first.
          autoFocus: true,
          defaultValue: state.values.redemptionCode,
        }}
      />
      <CodeScanner words={words.scanner} onCode={take} />
      <TextField
        name="cardNo"
        label={words.cardNo.label}
        hint={words.cardNo.hint}
        optional={words.cardNo.optional}
        error={ofCard}
        inputProps={{ ...plain, defaultValue: state.values.cardNo }}
      />
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
