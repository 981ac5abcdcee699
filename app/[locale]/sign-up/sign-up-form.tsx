'use client'

import { type FormEvent, type ReactNode, useActionState, useState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { problemWords } from '@/components/forms/wait-words'
import type { FormState } from '@/lib/forms/form-state'
import { type CheckedName, checkedNamesOf, type SignUpRules } from '@/lib/registration/sign-up-rules'
import type { DateOrder } from './date-order'
import { SignUpFields } from './sign-up-fields'
import type { SignUpWords } from './sign-up-words'
import { useSignUpChecks } from './use-sign-up-checks'

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** What the form begins with: nothing, or what came back of a sign-up that was proved and then refused. */
  initial: FormState
  words: SignUpWords
  /** What to do about a problem of the whole form, by its code: drawn on the server. */
  asides: Record<string, ReactNode>
  /** In which order a locale writes a date. */
  dateOrder: DateOrder
  /** New with each rendered form: the same form sent twice makes one member. */
  requestId: string
  rules: SignUpRules
  callingCodes: readonly { value: string; label: string }[]
  defaultCallingCode: string
  termsHref: string
}

/** A plain post without JavaScript; with it, checked while typing, and nothing typed is ever lost. */
export function SignUpForm({
  action,
  initial,
  words,
  asides,
  dateOrder,
  requestId,
  rules,
  callingCodes,
  defaultCallingCode,
  termsHref,
}: Props) {
  const [plainState, plainAction] = useActionState(action, initial)
  const { state, pending, send } = useKeptForm(action, plainState)
  const [refusals, setRefusals] = useState(0)
  const checks = useSignUpChecks(state, rules, `BIRTH_DATE.${dateOrder[2]}`)

  const messageOf = (name: CheckedName) => {
    const code = checks.problemOf(name)
    if (code === 'too-long' && words.tooLong[name]) return words.tooLong[name]
    return code && (words.fieldProblems[code] ?? words.fieldProblems.required)
  }
  const fieldErrors = checkedNamesOf(rules).flatMap(name => {
    const message = messageOf(name)
    return message ? [{ name: String(name), message: `${words.labels[name] ?? ''}: ${message}` }] : []
  })
  const problem = problemWords(words, state)
  const isSent = state.attempt + refusals > 0 || plainState !== initial
  const showsSummary = problem !== null || (isSent && fieldErrors.length > 0)

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    // The language switch posts the form elsewhere, as the browser does it.
    if (submitter?.hasAttribute('formaction')) return
    return checks.submit(event, send, () => setRefusals(count => count + 1))
  }

  return (
    <form
      id="sign-up"
      className="form"
      ref={checks.form}
      action={plainAction}
      onSubmit={onSubmit}
      onFocus={checks.begin}
      onChange={event => 'name' in event.target && checks.noteChange(String(event.target.name))}
      noValidate
    >
      {checks.engine}
      {showsSummary && (
        <ErrorSummary
          key={`${state.attempt} ${refusals}`}
          title={words.errorTitle}
          errors={[...(problem ? [{ message: problem }] : []), ...fieldErrors]}
        />
      )}
      {state.problem && asides[state.problem]}
      <input type="hidden" name="requestId" value={state.values.requestId || requestId} />
      <SignUpFields
        rules={rules}
        words={words}
        values={state.values}
        messageOf={messageOf}
        registered={checks.registered}
        replace={checks.replace}
        understood={checks.understood}
        dateOrder={dateOrder}
        callingCodes={callingCodes}
        defaultCallingCode={defaultCallingCode}
        termsHref={termsHref}
      />
      <SubmitButton pending={pending} pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  )
}
