import { type ComponentType, type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/forms/form-state'
import { formTexts } from '@/lib/forms/form-texts'
import type { CheckedName, SignUpValues } from '@/lib/registration/sign-up-rules'
import type { Engine } from './field-engine'

type Options = {
  /** What the server last answered; its verdict on a field holds until that field changes. */
  state: FormState
  /** Every name that is read of the form. */
  names: readonly string[]
  /** Name of the box that ends the birth date: only then is the date judged. */
  lastDateBox: string
  /** The verdict on one field; a rejection is none: the server has the last word anyway. */
  judge: (name: CheckedName, values: SignUpValues) => Promise<string | null>
  /** Fetches what `judge` judges by. */
  load: () => Promise<unknown>
  /** The other half of a rule about two fields: it is judged again when this one changes. */
  dependents?: Partial<Record<CheckedName, CheckedName>>
}

/** Whose field an input is part of. */
const fieldOf = (inputName: string) =>
  inputName.startsWith('BIRTH_DATE') ? 'BIRTH_DATE' : inputName.replace('.callingCode', '')

/** Where it cannot be fetched the form is checked by the server alone. */
const FieldEngine = lazy<ComponentType<{ onChange: (engine: Engine) => void }>>(() =>
  import('./field-engine').catch(() => ({ default: () => null })),
)

/**
 * react-hook-form's validation by the very function that the server uses, from the first field that is entered on. Values
 * are read from the form itself, so that three boxes of one date, and inputs that are not registered, are judged as they
 * will be posted. `engine` has to be drawn within the form.
 */
export function useFieldChecks({ state, names, lastDateBox, judge, load, dependents = {} }: Options) {
  const form = useRef<HTMLFormElement>(null)
  const [isBegun, setBegun] = useState(false)
  const [engine, setEngine] = useState<Engine>()
  const leftEarly = useRef(new Set<CheckedName>())
  const [changed, setChanged] = useState<{ since: FormState; names: string[] }>({ since: state, names: [] })

  const inputOf = (name: CheckedName) => (name === 'BIRTH_DATE' ? lastDateBox : name)
  const elementOf = (name: CheckedName) =>
    form.current?.elements.namedItem(inputOf(name)) as HTMLInputElement | null | undefined

  async function verdict(name: CheckedName): Promise<string | true> {
    if (!form.current) return true
    try {
      return (await judge(name, formTexts(new FormData(form.current), names))) ?? true
    } catch {
      return true
    }
  }

  function registeredIn({ register }: Engine, name: CheckedName) {
    const dependent = dependents[name]
    const validate = () => verdict(name)
    return register(inputOf(name), dependent ? { validate, deps: dependent } : { validate })
  }

  const registered = (name: CheckedName) =>
    engine ? registeredIn(engine, name) : { onBlur: () => void leftEarly.current.add(name) }

  // What was left before the checks were there is judged now.
  const isReady = engine !== undefined
  useEffect(() => {
    if (!engine) return
    for (const name of leftEarly.current)
      registeredIn(engine, name).onBlur({ type: 'blur', target: elementOf(name) })
  }, [isReady])

  // So is what was filled in before the page was awake; and whoever is in a field already has come to the form.
  useEffect(() => {
    const inputs = form.current?.querySelectorAll<HTMLInputElement>(
      'input:not([type="hidden"], [type="checkbox"])',
    )
    const filled = [...(inputs ?? [])].filter(input => input.value !== input.defaultValue)
    for (const input of filled) {
      const name = fieldOf(input.name) as CheckedName
      if (input !== document.activeElement && inputOf(name) === input.name) leftEarly.current.add(name)
    }
    if (filled.length > 0 || form.current?.contains(document.activeElement)) begin()
  }, [])

  function problemOf(name: CheckedName): string | undefined {
    const isChanged = changed.since === state && changed.names.includes(name)
    return engine?.problemOf(inputOf(name)) ?? (isChanged ? undefined : state.fieldProblems[name])
  }

  /** Fetches the checks: somebody has come to the form. */
  function begin() {
    setBegun(true)
    load().catch(() => {})
  }

  /** Takes note that an input changed, and says whose field it is part of. */
  function noteChange(inputName: string): string {
    const name = fieldOf(inputName)
    const known = changed.since === state ? changed.names : []
    begin()
    if (!known.includes(name)) setChanged({ since: state, names: [...known, name] })
    return name
  }

  const judgeAgain = (name: CheckedName) => engine?.trigger(inputOf(name))

  /** Puts a proposed value into a field, as if it had been typed; it is judged when it is left, or by `judgeAgain`. */
  function write(name: CheckedName, value: string) {
    const input = elementOf(name)
    if (input) input.value = value
  }

  function replace(name: CheckedName, value: string) {
    write(name, value)
    judgeAgain(name)
    noteChange(name)
  }

  /** Sends what passes, and nothing else; where the checks have not come, what there is. */
  async function submit(
    event: FormEvent<HTMLFormElement>,
    send: (form: FormData) => void,
    refuse: () => void,
  ) {
    event.preventDefault()
    const sent = event.currentTarget
    const sendAll = () => send(new FormData(sent))
    if (engine) await engine.handleSubmit(sendAll, refuse)(event)
    else sendAll()
  }

  return {
    form,
    begin,
    engine: isBegun && (
      <Suspense>
        <FieldEngine onChange={setEngine} />
      </Suspense>
    ),
    registered,
    problemOf,
    noteChange,
    write,
    replace,
    judgeAgain,
    submit,
  }
}
