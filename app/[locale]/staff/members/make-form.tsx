'use client'

import { type ComponentProps, useActionState, useRef } from 'react'
import { CountedField } from '@/components/forms/counted-field'
import { ErrorSummary } from '@/components/forms/error-summary'
import { formErrors } from '@/components/forms/form-errors'
import { PhoneField } from '@/components/forms/phone-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import type { MakeWords } from './make-words'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: MakeWords
  callingCodes: ComponentProps<typeof PhoneField>['callingCodes']
  defaultCallingCode: string
  languages: ComponentProps<typeof SelectField>['options']
  language: string
  requestId: string
}

const NAMES = ['FIRST_NAME', 'LAST_NAME'] as const

/** A name and a mobile number, by sign-up's own fields; nothing of it belongs to whoever's browser this is. */
export function MakeForm({ action, words, ...given }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, onSubmit } = useKeptForm(action, plainState)
  const form = useRef<HTMLFormElement>(null)
  const { values } = state
  const errorOf = (name: string) => {
    const code = state.fieldProblems[name]
    return code && (code === 'too-long' ? words.tooLong[name] : words.fieldProblems[code])
  }
  const errors = formErrors(words, state, {
    FIRST_NAME: errorOf('FIRST_NAME'),
    LAST_NAME: errorOf('LAST_NAME'),
    MOBILE_PHONE: errorOf('MOBILE_PHONE'),
  })

  function replace(name: string, value: string) {
    const box = form.current?.elements.namedItem(name)
    if (box instanceof HTMLInputElement) box.value = value
  }

  return (
    <form className="form" ref={form} action={plainAction} onSubmit={onSubmit} noValidate>
      {errors.length > 0 && <ErrorSummary key={state.attempt} title={words.errorTitle} errors={errors} />}
      <input type="hidden" name="requestId" value={values.requestId ?? given.requestId} />
      {NAMES.map(name => (
        <CountedField
          key={name}
          name={name}
          label={words.labels[name]}
          error={errorOf(name)}
          optional={name === 'LAST_NAME' ? words.optional : undefined}
          maxLength={words.inputs[name]?.maxLength ?? 0}
          words={words.counted}
          inputProps={{ autoComplete: 'off', defaultValue: values[name] }}
          onShorter={value => replace(name, value)}
        />
      ))}
      <PhoneField
        name="MOBILE_PHONE"
        label={words.labels.MOBILE_PHONE}
        error={errorOf('MOBILE_PHONE')}
        callingCodes={given.callingCodes}
        callingCodeLabel={words.callingCode}
        callingCodeProps={{
          autoComplete: 'off',
          defaultValue: values['MOBILE_PHONE.callingCode'] || given.defaultCallingCode,
        }}
        inputProps={{ autoComplete: 'off', defaultValue: values.MOBILE_PHONE }}
        understood={{ label: words.understood, value: values['MOBILE_PHONE.understood'] ?? '' }}
      />
      <SelectField
        name="memberLanguage"
        label={words.language}
        options={given.languages}
        inputProps={{ defaultValue: values.memberLanguage || given.language }}
      />
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
