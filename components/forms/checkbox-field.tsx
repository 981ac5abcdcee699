import type { ComponentProps, ReactNode } from 'react'
import { describedBy, FieldError, FieldHint, type FieldProps } from './field'

type Props = Omit<FieldProps, 'label' | 'optional'> & {
  /** May hold links, as a consent to terms does. */
  label: ReactNode
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
