import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'

type Props = FieldProps & {
  /** The empty choice first, where leaving it out is allowed. */
  options: readonly { value: string; label: string; lang?: string | undefined; dir?: 'ltr' | 'rtl' }[]
  inputProps?: ComponentProps<'select'>
}

export function SelectField({ options, inputProps, ...field }: Props) {
  return (
    <Field {...field}>
      <select className="input" {...inputProps} id={field.name} name={field.name} {...describedBy(field)}>
        {options.map(({ value, label, lang, dir }) => (
          <option key={value} value={value} lang={lang} dir={dir}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
