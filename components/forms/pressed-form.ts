import type { FormEvent } from 'react'

/** A form as a browser posts it: the button that was pressed is part of it, where it has a name. For forms with two ways on. */
export function pressedForm(event: FormEvent<HTMLFormElement>): FormData {
  event.preventDefault()
  return new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
}
