import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'

type Props = FieldProps & { inputProps?: ComponentProps<'textarea'> }

export function TextAreaField({ inputProps, ...field }: Props) {
  return (
    <Field {...field}>
      <textarea
        className="input text-area"
        rows={8}
        {...inputProps}
        id={field.name}
        name={field.name}
        {...describedBy(field)}
      />
    </Field>
  )
}
