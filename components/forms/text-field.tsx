import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'

type Props = FieldProps & {
  /** Anything of an `<input>`, and what `register()` of react-hook-form returns. */
  inputProps?: ComponentProps<'input'>
}

export function TextField({ inputProps, ...field }: Props) {
  return (
    <Field {...field}>
      <input
        className="input"
        type="text"
        {...inputProps}
        id={field.name}
        name={field.name}
        {...describedBy(field)}
      />
    </Field>
  )
}
