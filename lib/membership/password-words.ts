import { COMMON_WORDS } from './common-passwords'

// What people write for a letter; l, 1 and ! are one, so that we1come, we!come and welcome are.
const SUBSTITUTES: Record<string, string> = {
  '@': 'a',
  4: 'a',
  3: 'e',
  '!': 'i',
  1: 'i',
  l: 'i',
  0: 'o',
  $: 's',
  5: 's',
  7: 't',
}
// The digits' keys with shift, 0 to 9: !@# is the same run as 123.
const SHIFTED_DIGITS = ')!@#$%^&*('
const LEFT_MAX = 4

/** Without case and accents, one unit for one: what is typed, as the eye reads it. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function folded(plainText: string): string {
  return plainText.replace(/[@43!1l0$57]/g, character => SUBSTITUTES[character] ?? character)
}

/** How much a text adds to guess: a year, a repeated character or a run (123, abc, !@#) counts as one. */
function weightOf(text: string): number {
  const codes = [...text.replace(/(?:19|20)\d\d/g, 'y')].map(character => {
    const digit = SHIFTED_DIGITS.indexOf(character)
    return (digit < 0 ? character : String(digit)).charCodeAt(0)
  })
  return codes.filter((code, index) => !(Math.abs(code - (codes[index - 1] ?? Number.NaN)) <= 1)).length
}

/** True where `text`, taken as one reads it, is little more than the words: at most four characters or runs are left. */
function isLittleMoreThan(text: string, words: readonly string[]): boolean {
  const hidden = words.reduce(
    (hiding, word) => hiding.replaceAll(word, found => '\0'.repeat(found.length)),
    folded(text),
  )
  return (
    hidden.includes('\0') &&
    weightOf([...text].filter((_, index) => hidden[index] !== '\0').join('')) <= LEFT_MAX
  )
}

const commonWords = COMMON_WORDS.map(folded)

/**
 * True for one of the commonest words and little else: Password2024!, P@ssw0rd, 123Welcome!. A passphrase that holds one
 * has more left than that, and is fine. Pure: the same verdict in the browser and on the server.
 */
export function isCommonPassword(password: string): boolean {
  const text = plain(password)
  return commonWords.some(word => isLittleMoreThan(text, [word]))
}

/**
 * True for a password that is little more than the given words together: a person's own names, the part of their e-mail
 * before the @, their number's digits, the brand. Each is read in its parts; a part of one character says nothing.
 */
export function isMadeOfWords(password: string, words: readonly string[]): boolean {
  const parts = words
    .flatMap(word => plain(word).split(/[^\p{L}\p{N}]+/u))
    .filter(part => part.length > 1)
    // The longest first: Ann would take Anne apart.
    .toSorted((a, b) => b.length - a.length)
  return isLittleMoreThan(plain(password), parts.map(folded))
}
