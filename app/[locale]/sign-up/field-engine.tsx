import { memo, useEffect } from 'react'
import { type FieldError, get, type UseFormReturn, useForm } from 'react-hook-form'

/** What the forms use of react-hook-form. */
export type Engine = Pick<UseFormReturn, 'register' | 'handleSubmit' | 'trigger'> & {
  problemOf: (inputName: string) => string | undefined
}

/** react-hook-form, drawn as nothing: a component can be fetched when somebody begins to type, a hook cannot. */
function FieldEngine({ onChange }: { onChange: (engine: Engine) => void }) {
  const { register, handleSubmit, trigger, formState } = useForm({
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const { errors } = formState
  // After every drawing, since the errors are altered in place; `memo` keeps the form's own drawings out.
  useEffect(() => {
    const problemOf = (name: string) => (get(errors, name) as FieldError | undefined)?.message
    onChange({ register, handleSubmit, trigger, problemOf })
  })
  return null
}

export default memo(FieldEngine)
