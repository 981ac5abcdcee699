import { done, type Outcome, refused } from './outcome'

// 30 benefits x 3 texts x 100 languages x (256 + 20) characters is 2.5 million; twice that is no answer any more.
export const JSON_MAX_LENGTH = 5_000_000

/** A value that the documents call "String in JSON format" yet print as an object: either is read. */
export function jsonValueFrom(input: unknown): Outcome<unknown, 'not-json' | 'too-large'> {
  if (typeof input !== 'string') return done(input)
  if (input.length > JSON_MAX_LENGTH) return refused('too-large')
  try {
    return done(JSON.parse(input))
  } catch {
    return refused('not-json')
  }
}

/** The object's own fields, or null for anything else (arrays too). */
export function recordFrom(input: unknown): Record<string, unknown> | null {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input } : null
}
