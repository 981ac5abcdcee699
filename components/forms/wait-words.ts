import type { FormState } from '@/lib/forms/form-state'

/** The waits that are told, each in words; one in between is rounded up. Made on the server by `app/wait-words.ts`. */
export type WaitWords = { waits: readonly { seconds: number; words: string }[]; waitLong: string }

/** The words of a form as a whole. */
export type ProblemWords = WaitWords & {
  /** By code; a problem without words of its own is told as `unavailable`. */
  problems: Record<string, string> & { unavailable: string }
}

/** What is wrong with a whole form, with the wait where one is stated; null where nothing is. */
export function problemWords(
  { problems, waits, waitLong }: ProblemWords,
  { problem, retryAfterSeconds: seconds }: FormState,
): string | null {
  if (problem === null) return null
  const told = problems[problem] ?? problems.unavailable
  if (seconds === null) return told
  return `${told} ${waits.find(wait => seconds <= wait.seconds)?.words ?? waitLong}`
}
