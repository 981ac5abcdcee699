import type { FormState } from '@/lib/forms/form-state'
import { type ProblemWords, problemWords } from './wait-words'

/** What the summary of a refused form lists: what concerns the whole, then each field that has a message, in their order. */
export function formErrors(
  words: ProblemWords,
  state: FormState,
  messages: Readonly<Record<string, string | undefined>>,
): { name?: string; message: string }[] {
  const problem = problemWords(words, state)
  const ofFields = Object.entries(messages).flatMap(([name, message]) => (message ? [{ name, message }] : []))
  return problem === null ? ofFields : [{ message: problem }, ...ofFields]
}
