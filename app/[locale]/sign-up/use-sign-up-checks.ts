import { useRef, useState } from 'react'
import { type FieldError, get, useForm } from 'react-hook-form'
import type { FormState } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import type { CardFieldSettings } from '@/lib/membership/card-field'
import { displayNameFrom } from '@/lib/membership/display-name'
import { type CheckedName, checkSignUpField, SIGN_UP_NAMES } from '@/lib/registration/sign-up-check'

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
export function useSignUpChecks(
  state: FormState,
  { lastDateBox, ...settings }: CardFieldSettings & { lastDateBox: string },
) {
  const form = useRef<HTMLFormElement>(null)
  const [changed, setChanged] = useState<{ since: FormState; names: string[] }>({ since: state, names: [] })
  const { register, handleSubmit, setValue, formState } = useForm({
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const { errors } = formState
  const hasOwnUserName = useRef(false)

  const inputOf = (name: CheckedName) => (name === 'BIRTH_DATE' ? lastDateBox : name)

  function verdict(name: CheckedName): string | true {
    if (!form.current) return true
    return checkSignUpField(name, formTexts(new FormData(form.current), SIGN_UP_NAMES), settings) ?? true
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
    const name = inputName.startsWith('BIRTH_DATE') ? 'BIRTH_DATE' : inputName
    const names = changed.since === state ? changed.names : []
    if (!names.includes(name)) setChanged({ since: state, names: [...names, name] })
    if (form.current) proposeUserName(form.current, name)
  }

  /** A name for display that follows the names until the person writes their own. */
  function proposeUserName(current: HTMLFormElement, changedName: string) {
    const { USER_NAME, FIRST_NAME, LAST_NAME } = formTexts(new FormData(current), NAMES)
    if (changedName === 'USER_NAME') hasOwnUserName.current = USER_NAME !== ''
    else if (changedName.endsWith('_NAME') && !hasOwnUserName.current) {
      setValue('USER_NAME', displayNameFrom({ FIRST_NAME: FIRST_NAME.trim(), LAST_NAME: LAST_NAME.trim() }))
    }
  }

  return { form, registered, problemOf, noteChange, handleSubmit }
}
