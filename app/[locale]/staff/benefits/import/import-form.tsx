'use client'

import {
  createContext,
  type FormEvent,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useState,
} from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { pressedForm } from '@/components/forms/pressed-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextAreaField } from '@/components/forms/text-area-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { problemWords } from '@/components/forms/wait-words'
import { FILE_MAX_BYTES } from '@/lib/drafts/files/file-limit'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { ImportWords } from './import-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ImportWords
  /** What was sent in the request that this page answers, where the form does not hold it any more. */
  pasted: string
  /** Why nothing of it could be read, in words. */
  unreadable: string | null
  /** The element that shows what came of it. */
  resultId: string
  fields: ReactNode
  /** What came of it, with the button of the second press. */
  children: ReactNode
}

/** What a box can show: browsers take a second to lay out a megabyte of lines, and nobody mends that much in one. */
const BOX_MAX_LENGTH = 200_000

const FORM_ID = 'import-form'
const Pending = createContext(false)

/** A plain post without JavaScript; with it, file and text stay in the form for the second press. */
export function ImportForm({ action, words, pasted, unreadable, resultId, fields, children }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, send } = useKeptForm(action, plainState)
  const [isTooLarge, setIsTooLarge] = useState(false)
  const told = problemWords(words, state) ?? unreadable
  const problem = isTooLarge ? words.tooLarge : told
  const isHeld = pasted.length > BOX_MAX_LENGTH
  const isAnswered = state.attempt > 0 && problem === null

  // The result stands below the form: without this, nobody who reads by ear or in large type would notice it.
  useEffect(() => {
    const result = isAnswered && document.getElementById(resultId)
    if (!result) return
    result.scrollIntoView({ block: 'start' })
    result.focus({ preventScroll: true })
  }, [isAnswered, state.attempt, resultId])

  function submit(event: FormEvent<HTMLFormElement>) {
    const form = pressedForm(event)
    const isLarge = sizeOf(form.get('file')) + sizeOf(form.get('pasted')) > FILE_MAX_BYTES
    setIsTooLarge(isLarge)
    if (!isLarge) send(form)
  }

  return (
    <Pending value={pending}>
      <form id={FORM_ID} className="panel preview-form" action={plainAction} onSubmit={submit} noValidate>
        {problem && (
          <ErrorSummary
            key={state.attempt}
            title={words.errorTitle}
            errors={[{ name: 'pasted', message: problem }]}
          />
        )}
        <Field name="file" label={words.file} hint={words.fileHint}>
          <input
            className="input"
            type="file"
            id="file"
            name="file"
            accept={words.accept}
            aria-describedby="file-hint"
          />
        </Field>
        <TextAreaField
          name="pasted"
          label={words.pasted}
          hint={isHeld ? words.kept : words.pastedHint}
          error={problem ?? undefined}
          inputProps={{
            autoCapitalize: 'none',
            autoComplete: 'off',
            autoCorrect: 'off',
            defaultValue: isHeld ? '' : pasted,
            dir: 'ltr',
            spellCheck: false,
          }}
        />
        {isHeld && <textarea hidden readOnly name="kept" defaultValue={pasted} />}
        {fields}
        <SubmitButton pending={pending} pendingLabel={words.pending}>
          {words.check}
        </SubmitButton>
      </form>
      {children}
    </Pending>
  )
}

/** The second press: sends the same form, as what it was shown to be. */
export function ImportButton({ words, print, seen }: { words: ImportWords; print: string; seen: string }) {
  const pending = useContext(Pending)
  return (
    <p>
      <input type="hidden" form={FORM_ID} name="print" value={print} />
      <input type="hidden" form={FORM_ID} name="seen" value={seen} />
      <button
        className="button"
        type="submit"
        form={FORM_ID}
        name="step"
        value="import"
        aria-disabled={pending || undefined}
      >
        {pending && <i className="spinner" aria-hidden="true" />}
        <span aria-live="polite">{pending ? words.pending : words.submit}</span>
      </button>
    </p>
  )
}

/** In bytes, as it is sent. */
const sizeOf = (entry: FormDataEntryValue | null) => (entry === null ? 0 : new Blob([entry]).size)
