'use client'

import { useActionState } from 'react'
import type { BenefitFormWords } from '@/app/[locale]/staff/benefits/form-words'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type FormState, UNSENT } from '@/lib/forms/form-state'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: BenefitFormWords & {
    submit: string
    defaultLanguage: { label: string; hint: string }
    iconUrl: { label: string; hint: string }
    benefitUrl: { label: string; hint: string }
    optional: string
  }
  templateID: string
  base: string
  facts: { defaultLanguage: string; iconUrl: string; benefitUrl: string }
  languages: readonly { value: string; label: string }[]
  /** Addresses of the portal's own pictures. */
  icons: readonly string[]
}

const URLS = ['iconUrl', 'benefitUrl'] as const

/** What is no text: the language that stands in, the picture and the page. Works as a plain post. */
export function FactsForm({ action, words, templateID, base, facts, languages, icons }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const { values } = state
  const errorOf = (name: string) => words.fieldProblems[state.fieldProblems[name] ?? '']
  const messages = ['defaultLanguage', ...URLS].map(name => [name, errorOf(name)])
  const errors = formErrors(words, state, Object.fromEntries(messages))
  return (
    <form className="form" action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <input type="hidden" name="templateID" value={templateID} />
      <input type="hidden" name="base" value={values.base ?? base} />
      <SelectField
        name="defaultLanguage"
        {...words.defaultLanguage}
        error={errorOf('defaultLanguage')}
        options={languages}
        inputProps={{ defaultValue: values.defaultLanguage ?? facts.defaultLanguage }}
      />
      {URLS.map(name => (
        <TextField
          key={name}
          name={name}
          {...words[name]}
          optional={name === 'benefitUrl' ? words.optional : undefined}
          error={errorOf(name)}
          inputProps={{
            autoComplete: 'off',
            defaultValue: values[name] ?? facts[name],
            dir: 'ltr',
            inputMode: 'url',
            list: name === 'iconUrl' ? 'own-icons' : undefined,
            spellCheck: false,
          }}
        />
      ))}
      <datalist id="own-icons">
        {icons.map(icon => (
          <option key={icon} value={icon} />
        ))}
      </datalist>
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
