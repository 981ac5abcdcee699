'use client'

import { type ReactNode, useActionState, useState } from 'react'
import type { BenefitFormWords } from '@/app/[locale]/staff/benefits/form-words'
import { CountedTextArea } from '@/components/forms/counted-text-area'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { SubmitButton } from '@/components/forms/submit-button'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { useUnsavedWarning } from '@/components/forms/use-unsaved-warning'
import { type FormState, UNSENT } from '@/lib/forms/form-state'

export type EditedText = {
  name: string
  label: string
  text: string
  /** What it is translated from, drawn on the server; null where this is the source itself. */
  source: ReactNode
}

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: BenefitFormWords & { submit: string; characters: string; theirs: string; nothing: string }
  texts: readonly EditedText[]
  /** Of the texts that are written; `base` tells on which state of them the form was opened. */
  templateID: string
  language: string
  /** The same as browsers know it; undefined where the key is no language. */
  lang: string | undefined
  direction: 'ltr' | 'rtl'
  base: string
  maxLength: number
}

/** The three texts in one language, each beside what it is translated from. Works as a plain post. */
export function TextsForm({
  action,
  words,
  texts,
  templateID,
  language,
  lang,
  direction,
  base,
  maxLength,
}: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  // Of which state of the texts something was typed over: once it is saved, that is another one.
  const [touched, setTouched] = useState<string | null>(null)
  useUnsavedWarning(touched === base && !pending)
  const { values } = state
  const isConflict = state.problem === 'changed'
  const errorOf = (name: string) => words.fieldProblems[state.fieldProblems[name] ?? '']
  const messages = texts.map(({ name, label }) => [name, errorOf(name) && `${label}: ${errorOf(name)}`])
  const errors = formErrors(words, state, Object.fromEntries(messages))

  return (
    <form
      className="texts-form"
      action={plainAction}
      onSubmit={onSubmit}
      onInput={() => setTouched(base)}
      noValidate
    >
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <input type="hidden" name="templateID" value={templateID} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="base" value={values.base ?? base} />
      {texts.map(({ name, label, text, source }) => (
        <div key={name} className="text-pair" data-alone={source === null}>
          {source}
          <div className="text-target">
            <CountedTextArea
              name={name}
              label={label}
              error={errorOf(name)}
              maxLength={maxLength}
              characters={words.characters}
              inputProps={{
                className: 'input text-edit',
                defaultValue: values[name] ?? text,
                dir: direction,
                lang,
                rows: name === 'benefitTitle' ? 2 : 5,
              }}
            />
            {isConflict && (
              <div className="text-theirs">
                <p>{words.theirs}</p>
                <p lang={lang} dir={direction} className="whitespace-pre-line">
                  {values[`theirs.${name}`] || words.nothing}
                </p>
              </div>
            )}
          </div>
        </div>
      ))}
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
