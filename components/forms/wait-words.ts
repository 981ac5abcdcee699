/** The waits that are told, each in words; one in between is rounded up. Made on the server by `app/wait-words.ts`. */
export type WaitWords = { waits: readonly { seconds: number; words: string }[]; waitLong: string }

/** A stated wait in words; null where none was stated. */
export function waitWords({ waits, waitLong }: WaitWords, seconds: number | null): string | null {
  if (seconds === null) return null
  return waits.find(wait => seconds <= wait.seconds)?.words ?? waitLong
}
