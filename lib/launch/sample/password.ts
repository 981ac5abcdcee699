import { randomInt } from 'node:crypto'

// Without letters that are taken for one another, and without b and p, with which most rude words of Malay begin.
const CONSONANTS = 'dhjklmnrstvz'
const VOWELS = 'aeiou'

const oneOf = (letters: string) => letters[randomInt(letters.length)] ?? ''
const syllables = () => oneOf(CONSONANTS) + oneOf(VOWELS) + oneOf(CONSONANTS) + oneOf(VOWELS)

/**
 * A password that can be read aloud and meets the document's rule (CardField PASSWORD), such as `Tare-riko-4821-muno`.
 * Three groups of (12 * 5)^2 and 10,000 numbers: 48 bits.
 */
export function readablePassword(): string {
  const first = syllables()
  const digits = String(randomInt(10_000)).padStart(4, '0')
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}-${syllables()}-${digits}-${syllables()}`
}
