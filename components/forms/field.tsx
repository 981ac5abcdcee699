import type { ReactNode } from 'react'

/** What every field takes; ids follow the name, so that an error summary can link to `#FIRST_NAME`. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The words of what is wrong; its presence marks the field as invalid. */
  error?: string | undefined
  /** The word for “optional”, where the field is. */
  optional?: string | undefined
}

/** The attributes that tie an input to its hint and error. */
export function describedBy({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined }
}

/** Label, hint, control and error of one field, in that order. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={props.name}>
        <LabelText {...props} />
      </label>
      <FieldHint {...props} />
      {children}
      <FieldError {...props} />
    </div>
  )
}

export function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      {label} {optional && <span className="field-optional">{optional}</span>}
    </>
  )
}

export function FieldHint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  return (
    hint && (
      <div className="field-hint" id={`${name}-hint`}>
        {hint}
      </div>
    )
  )
}

export function FieldError({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  return (
    error && (
      <p className="field-error" id={`${name}-error`}>
        {error}
      </p>
    )
  )
}
