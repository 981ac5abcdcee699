import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'

type Props = FieldProps & {
  /** The empty choice first, where leaving it out is allowed. */
  options: readonly { value: string; label: string }[]
  inputProps?: ComponentProps<'select'>
}

export function SelectField({ options, inputProps, ...field }: Props) {
  return (
    <Field {...field}>
      <select className="input" {...inputProps} id={field.name} name={field.name} {...describedBy(field)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
