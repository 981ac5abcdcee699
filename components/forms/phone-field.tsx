import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps } from './field'

type Props = FieldProps & {
  /** `value` is the calling code as it is posted, `label` as it is read: “+60 Malaysia”. */
  callingCodes: readonly { value: string; label: string }[]
  callingCodeLabel: string
  callingCodeProps?: ComponentProps<'select'>
  inputProps?: ComponentProps<'input'>
  /** How the number is read, told as soon as it is known: `value` is empty until then. */
  understood: { label: string; value: string }
}

/** Calling code and number as `MOBILE_PHONE.callingCode` and `MOBILE_PHONE`; left to right in every language, as numbers are. */
export function PhoneField({
  callingCodes,
  callingCodeLabel,
  callingCodeProps,
  inputProps,
  understood,
  ...field
}: Props) {
  const codeName = `${field.name}.callingCode`
  return (
    <Field {...field}>
      <div className="phone" dir="ltr">
        <select
          className="input"
          aria-label={callingCodeLabel}
          autoComplete="tel-country-code"
          {...callingCodeProps}
          id={codeName}
          name={codeName}
        >
          {callingCodes.map(code => (
            <option key={code.value} value={code.value}>
              {code.label}
            </option>
          ))}
        </select>
        <input
          className="input"
          type="tel"
          autoComplete="tel-national"
          {...inputProps}
          id={field.name}
          name={field.name}
          {...describedBy(field)}
        />
      </div>
      <p className="field-hint understood" role="status">
        {understood.value && (
          <>
            {understood.label} <bdi dir="ltr">{understood.value}</bdi>
          </>
        )}
      </p>
    </Field>
  )
}
