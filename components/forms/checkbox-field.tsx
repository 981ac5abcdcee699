import type { ComponentProps } from 'react'
import { describedBy, FieldError, FieldHint, type FieldProps } from './field'

type Props = Omit<FieldProps, 'optional'> & {
  inputProps?: ComponentProps<'input'>
}

export function CheckboxField({ label, inputProps, ...field }: Props) {
  return (
    <div className="field">
      <div className="check-row">
        <input
          className="check"
          {...inputProps}
          type="checkbox"
          id={field.name}
          name={field.name}
          {...describedBy(field)}
        />
        <label htmlFor={field.name}>{label}</label>
      </div>
      <FieldHint {...field} />
      <FieldError {...field} />
    </div>
  )
}
