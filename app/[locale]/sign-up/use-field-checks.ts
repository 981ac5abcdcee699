import { useRef, useState } from 'react'
import { type FieldError, get, useForm } from 'react-hook-form'
import type { FormState } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import type { CheckedName, SignUpValues } from '@/lib/registration/sign-up-rules'

type Options = {
  /** What the server last answered; its verdict on a field holds until that field changes. */
  state: FormState
  /** Every name that is read of the form. */
  names: readonly string[]
  /** Name of the box that ends the birth date: only then is the date judged. */
  lastDateBox: string
  /** The verdict on one field; a rejection is none: the server has the last word anyway. */
  judge: (name: CheckedName, values: SignUpValues) => Promise<string | null>
  /** The other half of a rule about two fields: it is judged again when this one changes. */
  dependents?: Partial<Record<CheckedName, CheckedName>>
}

/**
 * react-hook-form's validation by the very function that the server uses. Values are read from the form itself, so that
 * three boxes of one date, and inputs that are not registered, are judged as they will be posted.
 */
export function useFieldChecks({ state, names, lastDateBox, judge, dependents = {} }: Options) {
  const form = useRef<HTMLFormElement>(null)
  const [changed, setChanged] = useState<{ since: FormState; names: string[] }>({ since: state, names: [] })
  const { register, handleSubmit, setValue, trigger, formState } = useForm({
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const { errors } = formState

  const inputOf = (name: CheckedName) => (name === 'BIRTH_DATE' ? lastDateBox : name)

  async function verdict(name: CheckedName): Promise<string | true> {
    if (!form.current) return true
    try {
      return (await judge(name, formTexts(new FormData(form.current), names))) ?? true
    } catch {
      return true
    }
  }

  function registered(name: CheckedName) {
    const dependent = dependents[name]
    const validate = () => verdict(name)
    return register(inputOf(name), dependent ? { validate, deps: dependent } : { validate })
  }

  function problemOf(name: CheckedName): string | undefined {
    const error: FieldError | undefined = get(errors, inputOf(name))
    const isChanged = changed.since === state && changed.names.includes(name)
    return error?.message ?? (isChanged ? undefined : state.fieldProblems[name])
  }

  /** Takes note that an input changed, and says whose field it is part of. */
  function noteChange(inputName: string): string {
    const name = inputName.startsWith('BIRTH_DATE') ? 'BIRTH_DATE' : inputName.replace('.callingCode', '')
    const known = changed.since === state ? changed.names : []
    if (!known.includes(name)) setChanged({ since: state, names: [...known, name] })
    return name
  }

  /** Puts a proposed value into a field, as if it had been typed. */
  function replace(name: CheckedName, value: string) {
    setValue(name, value, { shouldValidate: true })
    noteChange(name)
  }

  return { form, registered, problemOf, noteChange, replace, handleSubmit, setValue, trigger }
}
