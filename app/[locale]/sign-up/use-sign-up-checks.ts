import { useRef, useState } from 'react'
import { type FieldError, get, useForm } from 'react-hook-form'
import type { FormState } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import { type CheckedName, postedNamesOf, type SignUpRules } from '@/lib/registration/sign-up-rules'
import { loadRules, verdictOf } from './lazy-rules'

const NAMES = ['USER_NAME', 'FIRST_NAME', 'LAST_NAME'] as const

/** The other half of a rule about two fields: it is judged again when this one changes. */
const DEPENDENTS: Partial<Record<CheckedName, CheckedName>> = { EMAIL: 'MOBILE_PHONE', MOBILE_PHONE: 'EMAIL' }

/**
 * react-hook-form's validation by the very function that the server uses. Values are read from the form itself, so that
 * three boxes of one date, and inputs that are not registered, are judged as they will be posted.
 *
 * @param state what the server last answered; its verdict on a field holds until that field changes
 * @param lastDateBox name of the box that ends the birth date: only then is the date judged
 */
export function useSignUpChecks(state: FormState, rules: SignUpRules, lastDateBox: string) {
  const form = useRef<HTMLFormElement>(null)
  const [changed, setChanged] = useState<{ since: FormState; names: string[] }>({ since: state, names: [] })
  const [understood, setUnderstood] = useState<string | null>(null)
  const { register, handleSubmit, setValue, trigger, formState } = useForm({
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const { errors } = formState
  const hasOwnUserName = useRef(false)

  const inputOf = (name: CheckedName) => (name === 'BIRTH_DATE' ? lastDateBox : name)

  async function verdict(name: CheckedName): Promise<string | true> {
    if (!form.current) return true
    const values = formTexts(new FormData(form.current), postedNamesOf(rules))
    try {
      const { problem, understood: read } = await verdictOf(name, values, rules)
      if (read !== null) setUnderstood(read)
      return problem ?? true
    } catch {
      // The rules could not be fetched: the server has the last word anyway.
      return true
    }
  }

  function registered(name: CheckedName) {
    const dependent = DEPENDENTS[name]
    const validate = () => verdict(name)
    return register(inputOf(name), dependent ? { validate, deps: dependent } : { validate })
  }

  function problemOf(name: CheckedName): string | undefined {
    const error: FieldError | undefined = get(errors, inputOf(name))
    const isChanged = changed.since === state && changed.names.includes(name)
    return error?.message ?? (isChanged ? undefined : state.fieldProblems[name])
  }

  function noteChange(inputName: string) {
    const name = inputName.startsWith('BIRTH_DATE') ? 'BIRTH_DATE' : inputName.replace('.callingCode', '')
    const names = changed.since === state ? changed.names : []
    if (!names.includes(name)) setChanged({ since: state, names: [...names, name] })
    if (name === 'MOBILE_PHONE') setUnderstood('')
    if (inputName === 'MOBILE_PHONE.callingCode') trigger('MOBILE_PHONE')
    if (form.current) proposeUserName(form.current, name)
  }

  /** A name for display that follows the names until the person writes their own. */
  function proposeUserName(current: HTMLFormElement, changedName: string) {
    const names = formTexts(new FormData(current), NAMES)
    if (changedName === 'USER_NAME') hasOwnUserName.current = names.USER_NAME !== ''
    else if (changedName.endsWith('_NAME') && !hasOwnUserName.current) {
      loadRules().then(
        ({ proposedUserName }) => hasOwnUserName.current || setValue('USER_NAME', proposedUserName(names)),
        // Not to be fetched just now: the server proposes the same.
        () => {},
      )
    }
  }

  /** Puts a proposed value into a field, as if it had been typed. */
  function replace(name: CheckedName, value: string) {
    setValue(name, value, { shouldValidate: true })
    noteChange(name)
  }

  return {
    form,
    registered,
    problemOf,
    noteChange,
    replace,
    handleSubmit,
    /** How the number is read, once it has been looked at here, else as the server read it. */
    understood: understood ?? state.values['MOBILE_PHONE.understood'] ?? '',
  }
}
