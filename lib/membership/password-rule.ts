/** The parts of the document's rule (CardField PASSWORD), in the order a checklist shows them. */
export const PASSWORD_PARTS = ['length', 'uppercase', 'lowercase', 'digit', 'special'] as const

export type PasswordPart = (typeof PASSWORD_PARTS)[number]

export const PASSWORD_MIN_LENGTH = 8

/** Ours (domain 4.3): the 256 of the document bind the ciphertext of the wire, not a person's own password. */
export const PASSWORD_MAX_BYTES = 1024

const UPPERCASE = /\p{Lu}/u
const LOWERCASE = /\p{Ll}/u
const DIGIT = /\p{Nd}/u
// Marks belong to the letter before them, so a vowel sign is no special character.
const SPECIAL = /[^\p{L}\p{M}\p{N}\p{Z}\p{C}\s]/u

/** Which parts of the rule the text meets, in any script; the text is taken as typed, spaces and all. */
export function passwordParts(text: string): Record<PasswordPart, boolean> {
  return {
    length: text.length >= PASSWORD_MIN_LENGTH,
    uppercase: UPPERCASE.test(text),
    lowercase: LOWERCASE.test(text),
    digit: DIGIT.test(text),
    special: SPECIAL.test(text),
  }
}

/** True where UTF-8 needs more than `PASSWORD_MAX_BYTES`. */
export function isPasswordTooLong(text: string): boolean {
  // A UTF-16 unit is at least one byte: no need to encode what is plainly too long.
  return text.length > PASSWORD_MAX_BYTES || new TextEncoder().encode(text).length > PASSWORD_MAX_BYTES
}
