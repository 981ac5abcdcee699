'use client'

import { type ComponentProps, useState } from 'react'
import { trimmed } from '@/lib/membership/plain-text'
import { shorterName } from '@/lib/membership/shorter-name'
import type { FieldProps } from './field'
import { TextField } from './text-field'

export type CountedFieldWords = {
  /** Before the count, for whoever hears it. */
  characters: string
  /** Before a shorter value that would fit, and on the button that takes it. */
  shorter: string
  useShorter: string
}

type Props = FieldProps & {
  maxLength: number
  /** What stands there already: while nothing is changed it is not counted, since it may stay however long it is. */
  kept?: string | undefined
  words: CountedFieldWords
  inputProps: ComponentProps<'input'>
  onShorter: (value: string) => void
}

/** From here on the count is worth a look: three quarters of what fits. */
const SHOWN_FROM = 0.75

/** A short text with a live count of what fits, by the very count that decides; what is too long gets a proposal. */
export function CountedField({ maxLength, kept, words, inputProps, onShorter, ...field }: Props) {
  const [typed, setTyped] = useState(String(inputProps.defaultValue ?? ''))
  const value = trimmed(typed)
  const isCounted = kept === undefined || value !== trimmed(kept)
  const isOver = isCounted && value.length > maxLength
  const shorter = isOver ? shorterName(value, maxLength) : null

  function take(proposal: string) {
    setTyped(proposal)
    onShorter(proposal)
  }

  return (
    <div className="counted">
      <TextField
        {...field}
        inputProps={{ ...inputProps, onInput: event => setTyped(event.currentTarget.value) }}
      />
      <p className="counter" role="status" data-over={isOver}>
        {isCounted && value.length >= SHOWN_FROM * maxLength && (
          <>
            <span className="sr-only">{words.characters} </span>
            <bdi dir="ltr">
              {value.length} / {maxLength}
            </bdi>
          </>
        )}
      </p>
      {shorter !== null && (
        <p className="shorter">
          {words.shorter} <bdi>{shorter}</bdi>{' '}
          <button type="button" className="shorter-use" onClick={() => take(shorter)}>
            {words.useShorter}
          </button>
        </p>
      )}
    </div>
  )
}
