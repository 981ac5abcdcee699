import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { type FormState, UNSENT } from '@/lib/forms/form-state'

type Kept = FormState & {
  /** Grows with each answer, so that an error summary is new, and focused, each time. */
  attempt: number
}

/**
 * Sends a form by JavaScript without ever losing what was typed: the inputs stay as they are, and an action that cannot
 * be reached becomes the problem `offline` instead of an error page, or `outdated` where the page is older than a
 * deploy. `plainState` is what a post without JavaScript was answered.
 */
export function useKeptForm(
  action: (state: FormState, form: FormData) => Promise<FormState>,
  plainState: FormState,
) {
  const [state, setState] = useState<Kept>({ ...plainState, attempt: 0 })
  const [pending, startTransition] = useTransition()

  function send(form: FormData) {
    if (pending) return
    startTransition(async () => {
      let answer: FormState
      try {
        answer = await action(state, form)
      } catch (error) {
        try {
          // A redirect is thrown too, and is Next's to follow.
          unstable_rethrow(error)
        } catch (led) {
          // It may lead back to this very form: then nothing of an earlier refusal holds any more.
          startTransition(() => setState({ ...UNSENT, attempt: state.attempt + 1 }))
          throw led
        }
        // What proxy.ts tells an address that sends too much: `braked 900`.
        const [, seconds] = String(error).split('braked ')
        const problem = unstable_isUnrecognizedActionError(error) ? 'outdated' : 'offline'
        answer = seconds
          ? { ...UNSENT, problem: 'braked', retryAfterSeconds: +seconds }
          : { ...UNSENT, problem }
      }
      startTransition(() => setState({ ...answer, attempt: state.attempt + 1 }))
    })
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    send(new FormData(event.currentTarget))
  }

  return { state, pending, send, onSubmit }
}
