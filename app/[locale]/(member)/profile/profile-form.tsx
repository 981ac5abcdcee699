'use client'

import { type FormEvent, useActionState, useState } from 'react'
import type { DateOrder } from '@/app/[locale]/sign-up/date-order'
import { ExtraFields } from '@/app/[locale]/sign-up/extra-fields'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { problemWords } from '@/components/forms/wait-words'
import { type FormState, UNSENT } from '@/lib/forms/form-state'
import { profileNamesOf, shownName } from '@/lib/profile/profile-rules'
import type { CheckedName, SignUpRules } from '@/lib/registration/sign-up-rules'
import { ProfileFields } from './profile-fields'
import type { ProfileWords } from './profile-words'
import { useProfileChecks } from './use-profile-checks'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  words: ProfileWords
  rules: SignUpRules
  /** What stands in the fields, and beside each the same as `shown.`. */
  initial: Readonly<Record<string, string>>
  dateOrder: DateOrder
}

/** A plain post without JavaScript; with it, checked while typing, and nothing typed is ever lost. */
export function ProfileForm({ action, words, rules, initial, dateOrder }: Props) {
  const [plainState, plainAction] = useActionState(action, UNSENT)
  const { state, pending, send } = useKeptForm(action, plainState)
  const [refusals, setRefusals] = useState(0)
  const checks = useProfileChecks(state, rules, `BIRTH_DATE.${dateOrder[2]}`)
  const values = { ...initial, ...state.values }

  const messageOf = (name: CheckedName) => {
    const code = checks.problemOf(name)
    if (code === 'too-long' && words.tooLong[name]) return words.tooLong[name]
    return code && (words.fieldProblems[code] ?? words.problems.unavailable)
  }
  const fieldErrors = profileNamesOf(rules).flatMap(name => {
    const message = messageOf(name)
    return message ? [{ name: String(name), message: `${words.labels[name] ?? ''}: ${message}` }] : []
  })
  const problem = problemWords(words, state)
  const isSent = state.attempt + refusals > 0 || plainState !== UNSENT
  const drawing = { rules, words, values, messageOf, registered: checks.registered }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    return checks.submit(event, send, () => setRefusals(count => count + 1))
  }

  return (
    <form
      className="form"
      ref={checks.form}
      action={plainAction}
      onSubmit={onSubmit}
      onFocus={checks.begin}
      onChange={event => 'name' in event.target && checks.noteChange(String(event.target.name))}
      noValidate
    >
      {checks.engine}
      {(problem !== null || (isSent && fieldErrors.length > 0)) && (
        <ErrorSummary
          key={`${state.attempt} ${refusals}`}
          title={words.errorTitle}
          errors={[...(problem ? [{ message: problem }] : []), ...fieldErrors]}
        />
      )}
      {profileNamesOf(rules).map(name => (
        <input key={name} type="hidden" name={shownName(name)} value={values[shownName(name)]} />
      ))}
      <ProfileFields {...drawing} replace={checks.replace} dateOrder={dateOrder} />
      <ExtraFields {...drawing} />
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
