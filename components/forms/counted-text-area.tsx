'use client'

import { type ComponentProps, useState } from 'react'
import type { FieldProps } from './field'
import { TextAreaField } from './text-area-field'

type Props = FieldProps & {
  maxLength: number
  /** Before the count, for whoever hears it. */
  characters: string
  inputProps: ComponentProps<'textarea'>
}

/** From here on whoever hears the page is told as well: nine tenths of what fits. */
const TOLD_FROM = 0.9

/** A text of several lines with a live count of what fits, as the server counts: a line break is one character. */
export function CountedTextArea({ maxLength, characters, inputProps, ...field }: Props) {
  const [typed, setTyped] = useState(String(inputProps.defaultValue ?? ''))
  const { length } = typed.replace(/\r\n?/g, '\n').trim()
  return (
    <div className="counted">
      <TextAreaField
        {...field}
        inputProps={{
          ...inputProps,
          onInput: event => {
            setTyped(event.currentTarget.value)
            inputProps.onInput?.(event)
          },
        }}
      />
      <p className="counter" data-over={length > maxLength} aria-hidden="true">
        <bdi dir="ltr">
          {length} / {maxLength}
        </bdi>
      </p>
      <p className="sr-only" role="status">
        {length >= TOLD_FROM * maxLength && `${characters} ${length} / ${maxLength}`}
      </p>
    </div>
  )
}
