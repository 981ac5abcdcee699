import type { ComponentProps } from 'react'
import { describedBy, FieldError, FieldHint, type FieldProps, LabelText } from './field'

export type DatePart = 'day' | 'month' | 'year'

type Props = FieldProps & {
  /** As the reader's language writes a date. */
  order: readonly DatePart[]
  partLabels: Record<DatePart, string>
  inputProps?: Partial<Record<DatePart, ComponentProps<'input'>>>
  /** For a birth date the browser can fill in. */
  autoComplete?: 'bday'
}

/** A date one knows by heart, typed as numbers: no calendar to page through, no order of digits to guess. */
export function DateBoxes({ order, partLabels, inputProps, autoComplete, ...field }: Props) {
  const { name } = field
  return (
    <fieldset className="field" id={name} {...describedBy({ ...field, error: undefined })}>
      <legend className="field-label mb-1">
        <LabelText {...field} />
      </legend>
      <FieldHint {...field} />
      <div className="date-boxes">
        {order.map(part => (
          <div className="field" key={part}>
            <label className="field-hint" htmlFor={`${name}.${part}`}>
              {partLabels[part]}
            </label>
            <input
              className={part === 'year' ? 'input date-year' : 'input'}
              type="text"
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              autoComplete={autoComplete && `${autoComplete}-${part}`}
              {...inputProps?.[part]}
              id={`${name}.${part}`}
              name={`${name}.${part}`}
              {...describedBy({ name, error: field.error })}
            />
          </div>
        ))}
      </div>
      <FieldError {...field} />
    </fieldset>
  )
}
